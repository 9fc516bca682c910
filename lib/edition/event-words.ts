// Words of headlines that tell of something grave that has just happened. A few in each of the large
// languages; elsewhere a headline simply has none, and nothing is lost but a little speed.
const ENGLISH =
  'airstrikes? assassinat\\w* attack(?:s|ed)? blackout blasts? bomb(?:s|ed|ing|ings)? capsize[sd]? ceasefire ' +
  'collapse[sd]? coup crash(?:es|ed)? deaths? declare[sd]? derail\\w* dissolve[sd]? dozens drones? ' +
  'earthquakes? elected emergency erupts? eruption evacuat\\w* execut(?:es?|ed|ions?) explo(?:des?|ded|sions?) ' +
  'fires? floods? flooding freed gunfire gunm[ae]n hijack\\w* hostages? hurricane impeach\\w* inva(?:des?|ded|sion) ' +
  'kill(?:s|ed|ing)? martial military missiles? nuclear oust(?:s|ed)? outbreak overthr[eo]w\\w* pandemic president ' +
  'prime\\sminister protest(?:s|ers)? quakes? quits? raid(?:s|ed)? recession rescued? resign(?:s|ed|ation)? ' +
  'sanctions? shoot(?:s|ing|er)? shot shutdown sinks? stab(?:bed|bing) stormed storms? strikes? tests\\spositive ' +
  'troops truce tsunami typhoon wars? wildfires? withdraws?';
const GERMAN =
  'angriffe? anschlag attentat brand erdbeben explosion evakuier\\w* gestürzt getötet krieg notstand putsch ' +
  'rücktritt schüsse sturmflut tote überschwemmung waffenruhe';
const FRENCH =
  "attaques? attentat coup\\sd'état démission\\w* fusillade guerre incendie inondations? morts? séisme tremblement tué\\w*";
const SPANISH =
  'ataques? atentado dimite golpe guerra incendio inundaciones muertos? renuncia terremoto tiroteo tregua';
const OTHERS =
  'attentato dimissioni terremoto morti guerra guerre demissão ataque sismo mortos aanslag doden aardbeving';
const WORDS = [ENGLISH, GERMAN, FRENCH, SPANISH, OTHERS].join(' ').replaceAll(' ', '|');
const GRAVE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a headline tells of a grave event: deaths, attacks, disasters, the fall of governments. */
export function isGrave(title: string): boolean {
  return GRAVE.test(title);
}
