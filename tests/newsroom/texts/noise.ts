import type { NoiseTemplate } from '../types';

/** Small things that one publisher runs and nobody else. */
export const noiseTemplates: readonly NoiseTemplate[] = [
  {
    section: 'council',
    label: 'Council',
    scene: 'hall',
    headlines: [
      '{Council backs|Councillors back} [m] homes at [street] in [town]',
      'New homes for [street]: [town] says yes, narrowly',
      '[town] clears the way for [m] flats on [street]',
    ],
    paragraphs: [
      'The planning committee has approved [m] homes on the old [trade] site at [street] in [town], by [n] votes to two.',
      'A third of the flats will be let at {fixed|capped} rents. The developer, [family] and Daughters, must plant a hedge of native {hawthorn|hazel} along the railway.',
      '“It is not beautiful, but it has a roof and a lift,” said [person], who has lived opposite for [n] years.',
      'Neighbours had asked for {fewer storeys|a storey less} and more places for bicycles. They will get the bicycles.',
      'Work is to start in spring. The lorries may use [street] only between nine and three.',
    ],
  },
  {
    section: 'council',
    label: 'Council',
    scene: 'road',
    headlines: [
      '[street] in [town] to become one-way from {spring|next month}',
      'Slow lane: [town] tries 30 on [street]',
    ],
    paragraphs: [
      'Drivers on [street] in [town] will have to turn left {before long|soon}: the council wants the road one-way as far as the [trade].',
      'The change follows [n] accidents in three years, most of them small, “and one of them mine”, said councillor [person].',
      'Buses keep their lane in both directions. A trial of six months will show whether the {side streets|lanes nearby} fill up.',
      'The paint costs [number] crowns. Objections can be sent until the end of the month.',
    ],
  },
  {
    section: 'council',
    label: 'Council',
    scene: 'school',
    headlines: [
      '[town] school gets its roof, [n] years late',
      'Pupils of [town] move back under a new roof',
      'A roof at last for the school on [street] in [town]',
    ],
    paragraphs: [
      'The primary school on [street] in [town] has a roof that keeps water out, [n] years after the first bucket was put in a corridor.',
      '[k] pupils moved back on [day]. They had been taught in {the town hall|containers} since the {storm|winter} before last.',
      '“I will miss the sound of it,” said the head teacher, [person], about the buckets.',
      'The work cost twice the estimate, because the beams turned out to be {younger than the woodworm|hollow}.',
    ],
  },
  {
    section: 'weather',
    label: 'Weather',
    scene: 'hills',
    headlines: [
      'Fog in [town], then sun and [n] degrees by [day]',
      'A dry {end of the week|spell}, with frost from [town] to [town2] by [day]',
      'Wind from the west, rain from [town] to [town2] by [day] night',
    ],
    paragraphs: [
      'Mist lies in the valleys until about ten, then the sun comes through. Highs of [n] degrees on the coast, two less around [town].',
      'A weak front crosses from the west in the night and brings a little rain, mostly north of [town2].',
      'Drivers should expect {slippery leaves|frost} on bridges and in hollows before eight.',
      'High water at the bar is at 5.[m] in the morning. Small boats should keep an eye on the wind after noon.',
      'The outlook: settled, with cold nights and long, low light.',
    ],
  },
  {
    section: 'letters',
    label: 'Letters',
    scene: 'houses',
    headlines: [
      'Letters: a word for the benches of [town]',
      'Letters: who winds the clock on [street]?',
      'Letters: in praise of the late bus to [town]',
    ],
    paragraphs: [
      'Sir, may I say a word for the benches of [town]? There were [m] of them when I was a boy. I counted [n] on [day], and one of those is a planter. [person], [street].',
      'Madam, your correspondent asks who winds the clock on [street]. I do. Nobody has asked me to stop. [person2], [town2].',
      'To the editor: the late bus is half empty because it is early. Ask anybody who runs for it. [family], Norwick.',
      'Letters should be short, signed, and kinder than the first draft.',
    ],
  },
  {
    section: 'food',
    label: 'Food',
    scene: 'kitchen',
    headlines: [
      'Recipe: barley and [vegetable] soup with [town] cheese',
      'Recipe: [person]’s [fruit] cake for a wet [day]',
      'Recipe: smoked [fish], [vegetable], and not much else',
    ],
    paragraphs: [
      'This is {supper|lunch} for four, and for two again tomorrow. It takes forty minutes, half of them yours.',
      'Soften two cups of chopped [vegetable] in butter over a low flame, with a lid. Add a cup of barley, a bay leaf and a litre of stock, and leave it alone for half an hour.',
      'Crumble in [k] grams of cheese off the heat; it should melt without being asked twice.',
      'Serve with {rye bread|toast} and pickled cucumber. My aunt [person] in [town] adds {nutmeg|an egg}, and she is {right|not wrong}.',
      'Keeps three days in the cold. Freeze it without the cheese.',
    ],
  },
  {
    section: 'food',
    label: 'Food',
    scene: 'market',
    headlines: [
      'Table for two: {supper|dinner} at the old [trade] in [town]',
      'Eating out: [n] dishes and one very good potato in [town]',
    ],
    paragraphs: [
      'The dining room on [street] was a [trade] until last year, and the hooks are still in the ceiling.',
      'There are [n] dishes, written up at six and wiped off as they run out. The potato, baked in hay, was gone by eight; I had the last one and make no apology.',
      '[person] cooks and [person2] carries. Nobody asks whether you are still enjoying it.',
      'Dinner for two with a carafe: [m] crowns. Closed when there is no fish.',
    ],
  },
  {
    section: 'crossword',
    label: 'Puzzles',
    scene: 'library',
    headlines: [
      'Crossword no. [number], set by {Teal|Marrow|Ostler}',
      'Weekend crossword no. [number]: a grid with a secret',
    ],
    paragraphs: [
      'A grid of fifteen by fifteen, with one word that appears nowhere in the clues and everywhere in the answers.',
      'One across, nine letters: “It holds the river up, on paper.” Four down, five letters: “Late, but not for soup.”',
      'Solutions are printed on [day]. Last week’s winner was [person] of [town], who wins a dictionary.',
    ],
  },
  {
    section: 'quiz',
    label: 'Quiz',
    scene: 'screen',
    headlines: [
      'Quiz: can you score [n] out of 20 on the week’s news?',
      'Quiz: [n] questions about [town], one about [town2]',
    ],
    paragraphs: [
      'Twenty questions, no prizes. The average so far is [n], and the office average is a secret.',
      'Question one: how many seats has the council of [town]? Question two: why so many?',
      'Share your result, or do what most people do and round it up.',
    ],
  },
  {
    section: 'review',
    label: 'Review',
    scene: 'stage',
    headlines: [
      '“The Salt Road” in [town]: {three|two} hours and not a minute long',
      'Review: “A House in [town]” lets its silences speak',
      'Review: the Quay Players do “[street]” nearly in the dark',
    ],
    paragraphs: [
      'The stage holds a table, [n] chairs and one lamp that the cast carries from scene to scene, and that is all the scenery the play needs.',
      '[person] plays the ferrywoman with her back to us for most of the first act; when she turns round, the house stops coughing.',
      'Director [person2] trusts the pauses. The second act loses its way among the letters, then finds it with a song.',
      'Go for the last twenty minutes, and stay for the walk home.',
      'Until the end of the month, seats from [n] crowns.',
    ],
  },
  {
    section: 'review',
    label: 'Books',
    scene: 'library',
    headlines: [
      'Books: “The Weight of Water” follows a lock-keeper through [n] winters',
      'Books: [person]’s first novel makes a hero of a filing clerk',
      'Books: [person] writes a short history of fog',
    ],
    paragraphs: [
      'For [k] pages hardly anything happens at the lock of [town], and it is impossible to stop reading.',
      'The author, [person], worked on the river herself for [n] years. She knows what a hand does with a wet rope, and writes it in one sentence.',
      'There are too many dreams, and a cousin who could have stayed in [town2]. These are small things.',
      'It is the best book about waiting since somebody last wrote one.',
    ],
  },
  {
    section: 'people',
    label: 'People',
    scene: 'houses',
    headlines: [
      'The man who has mended [number] umbrellas',
      '[person], [m], swims the Wend again',
      'After [n] years, the night porter of [town] goes to bed',
      'She counts the swifts of [town], every one',
    ],
    paragraphs: [
      '[person] keeps the count in a school exercise book: [number], as of [day], each with a date and the colour of the handle.',
      'The workshop on [street] in [town] is two metres wide. There is a kettle, and a chair for whoever is waiting.',
      '“People throw a thing away because nobody has told them it can be opened,” says [person].',
      'It began in [year], with one that had belonged to a teacher. It has not become a business. It pays for the tea.',
      'There is an apprentice now, [person2], who is [n] and wants to do zips as well.',
    ],
  },
  {
    section: 'people',
    label: 'People',
    scene: 'village',
    headlines: [
      '[town] choir, all [n] of them, sings for a new boiler',
      'A lost dog walks home from [town] to [town2]',
      'The [trade] of [street] turns one hundred, give or take',
    ],
    paragraphs: [
      'It was colder inside than out when the choir of [town] met on [day], so they sang in their coats and sent the plate round twice.',
      'The boiler dates from [year] and has been blessed [n] times. It needs [number] crowns.',
      '“We do the slow ones first, to get warm,” said the conductor, [person].',
      'They will sing again in [town2] next week, where the hall has its own heating and its own choir.',
    ],
  },
  {
    section: 'market',
    label: 'Harbour',
    scene: 'harbour',
    headlines: [
      'Fish prices: {mackerel|herring} up, {mussels|plaice} steady at [town]',
      'Landing day at [town]: [n] boats, [k] boxes',
      'Oysters return to the {stalls|market} of [town]',
    ],
    paragraphs: [
      '[n] boats landed at [town] on [day], with [k] boxes between them, a fifth more than a week ago.',
      'Mackerel fetched [n] crowns a kilo at auction, mussels a third of that. Plaice were small and went inland.',
      '“The fog kept us in and the price kept us calm,” said the skipper [person].',
      'The ice works is {back at full pressure|mended}; the queue for it is not shorter.',
    ],
  },
  {
    section: 'wildlife',
    label: 'Nature',
    scene: 'meadow',
    headlines: [
      '[k] geese on the marsh at [town], the most since [year]',
      'Otters seen at [town] {lock|weir}, three at least',
      'A late swallow over [town]',
    ],
    paragraphs: [
      'The marsh at [town] held [k] geese at dawn on [day], the most since the count of [year].',
      'They come down from the north when the first ice closes the lakes. This year the ice was early and the wind was kind.',
      'Warden [person] asks walkers to keep to the {dyke|seaward path} and dogs to keep to the walkers.',
      'A hide with room for [n] is open until dusk. Bring gloves.',
    ],
  },
  {
    section: 'traffic',
    label: 'Traffic',
    scene: 'road',
    headlines: [
      '[street] closed for pipes until [day]: the way round',
      'Buses: line [n] stops short of [town] this week',
      'Roadworks on [street] in [town], with lights until [day]',
    ],
    paragraphs: [
      '[street] is closed between the [trade] and the church until [day], while a pipe of [year] is replaced.',
      'Line [n] turns at [town]. A small bus goes on from there every twenty minutes.',
      'Bicycles can pass on foot. Shops are open, and would like you to know it.',
      'Work runs from seven to six, with no drilling before eight, the company says.',
    ],
  },
  {
    section: 'deals',
    label: 'Deals',
    scene: 'market',
    headlines: [
      '{Best|Good} deals this week: [n] kettles that do not drip',
      '[n] winter coats under [k] crowns',
      'Deal: a bicycle light for [n] crowns at [street]',
    ],
    paragraphs: [
      'We looked at [m] kettles so that you need not. [n] of them poured without a puddle.',
      'The winner costs less than it did in spring: [k] crowns at the shop on [street], while stocks last.',
      'The runner-up is louder but keeps water warm for an hour.',
      'When you buy through our links we may earn a commission. It does not change the puddle.',
    ],
  },
  {
    section: 'match',
    label: 'Football',
    scene: 'stadium',
    headlines: [
      '[home] [goals]–[fewer] [away]: {late winner|a long ball} settles it',
      '[home] beat [away] [goals]–[fewer] in the rain',
      '[away] leave [town] with nothing after late slip',
      '[home] {take|keep} the points against [away]',
    ],
    paragraphs: [
      '[home] beat [away] [goals]–[fewer] on [day], with a goal after [minute] minutes that nobody will put on a poster.',
      '[person] headed in from a corner after [away] had cleared three, and the ball went in off a post and a knee.',
      '“We were not good. We were wet and early,” said the {manager|head coach}, [person2].',
      '[away] had the better of the {second half|last half hour} and hit the bar, but have now gone [n] games without an away win.',
      'Attendance: [number]. Next week [home] travel to {the coast|the hills}, where they have lost since [year].',
    ],
  },
  {
    section: 'match',
    label: 'Handball',
    scene: 'stadium',
    headlines: [
      'Handball: [town] [m]–[n], and it was closer than that',
      'Cycling: [person] wins in [town] by a wheel',
      'Rowing: [town] eight hold off [town2] on the long reach',
    ],
    paragraphs: [
      'It was level until the last ten minutes, when [town] found the corner three times in a row.',
      '[person] finished with [n], and sat down on the floor before anybody could congratulate her.',
      'The hall was full, the drum was borrowed, and the clock stopped twice.',
      'The return is in [town2] next [day].',
    ],
  },
  {
    section: 'transfer',
    label: 'Transfers',
    scene: 'stadium',
    headlines: [
      '[home] sign winger [person] from [away]',
      '[person] leaves [home] for [away] on loan',
      '[away] turn down second bid for [person]',
    ],
    paragraphs: [
      '[home] have signed [person] from [away] for a fee of [k],000 crowns, and three friendly matches.',
      'The winger scored [n] times in [m] games and had {a year|six months} left on the contract.',
      '“I asked for the number and then for the salary,” [person] said, and smiled for long enough to be believed.',
      'The coach, [person2], wanted a defender. The search goes on.',
    ],
  },
  {
    section: 'company',
    label: 'Companies',
    scene: 'towers',
    headlines: [
      '[family] Group {raises|lifts} its forecast after a good autumn',
      '[town] [trade] to hire [m]',
      '[family] and [town] Holdings agree to share a warehouse',
    ],
    paragraphs: [
      'The [family] Group expects sales of [k] million crowns this year, [n] percent more than it said in spring.',
      'Demand for {boxes|pumps|cold rooms} was strong at home and {flat|weaker} abroad. Wages will rise by three percent from January.',
      '“We opened no new market and lost no old customer,” said its {head|chairwoman}, [person].',
      'The works in [town] will take on [m] people, most of them for the night shift.',
      'Shares closed [n] tenths higher.',
    ],
  },
  {
    section: 'markets',
    label: 'Markets',
    scene: 'screen',
    headlines: [
      'Markets: index slips [n] points as grain and shipping part ways',
      'Crown steadies; copper up for another day',
      'Markets close higher, with one ear on the central bank',
    ],
    paragraphs: [
      'The Norwick index closed [n] points lower on [day], with [m] shares down and fewer up.',
      'Shippers gained on full order books. Food makers lost; flour is dear and bread is watched.',
      'The crown was steady. Copper rose again on a strike that has not begun.',
      '“Everybody is waiting for a number that is already known,” said [person], who trades bonds in [town].',
    ],
  },
  {
    section: 'column',
    label: 'Opinion',
    scene: 'hills',
    headlines: [
      'Opinion: give the {committee|council} of [town] a window',
      'Opinion: what [town] knows about patience',
      'Opinion: after [n] years, the case for a shorter meeting',
      'Opinion: I was wrong about the {tram|roundabout|shed} in [town]',
    ],
    paragraphs: [
      'I have sat in [n] meetings this {month|season}, and can report that none was improved by its second hour.',
      'There is a room in [town] where the heating fails at nine. Decisions there are {short|quick}, and no worse.',
      'It will be said that this is no way to run a {country|club}. It may be a way to run a Tuesday.',
      'We measure what can be counted, and so we count chairs. Somebody should count the times a person said “I do not know”.',
      'Try it for [n] weeks. If I am wrong, you will find me in the minutes.',
    ],
  },
  {
    section: 'gadget',
    label: 'Reviews',
    scene: 'screen',
    headlines: [
      'Review: the {Plover 3|Heron Mini|Stoat 8} is a phone you can open with a coin',
      'Review: a keyboard for people who spill',
      'Hands on: the {Lintel|Corbel} reader lasts [n] weeks',
    ],
    paragraphs: [
      'Undo one screw and the back comes off. The battery costs [m] crowns and is sold at the post office in [town].',
      'It is slower than what you have. After [n] days I had stopped noticing; after [m] I had stopped charging it at noon.',
      'The camera is fair by day and honest by night, which is to say dark.',
      'The maker, [family] Works, promises parts for [n] years. It has kept such a promise before.',
      'Price: [k] crowns. Verdict: buy it when yours breaks, and not a day earlier.',
    ],
  },
  {
    section: 'software',
    label: 'Software',
    scene: 'screen',
    headlines: [
      'Version [n] of {Ledgerline|Pigeon Mail|Openharbour} drops the account nobody wanted',
      'The text editor from [town] turns [n]',
      'A small map server from [town] learns to forget',
    ],
    paragraphs: [
      'Version [n] starts without an account, without a network, and without asking to be the default for anything.',
      'Its [n] maintainers work from [town] and [town2] and meet once a year, to argue about dates.',
      '“We removed [number] lines, and two people wrote to thank us,” said [person].',
      'The update is free. Settings from version {two|three} and later are kept; export them first all the same.',
    ],
  },
  {
    section: 'study',
    label: 'Study',
    scene: 'meadow',
    headlines: [
      'Study: hedges older than [m] years hold twice the moths',
      'Moss on [town] roofs keeps a record of the air',
      'How eels find [town]: by smell, it seems',
      'Study: [town] swifts sleep on the wing for [n] minutes at a time',
    ],
    paragraphs: [
      'Hedges that were planted before [year] hold twice as many kinds of moth as younger ones, a count along [k] kilometres of field edge found.',
      'Thickness did not explain it, nor did flowers. Dead wood did, and so did the fact that nobody had tidied.',
      '“The best management we measured was {a lost key to the shed|an old tractor that would not start},” said [person] of the field station at [town].',
      'The team put out [m] lamps on [n] nights. The next step is to ask what the bats make of it.',
      'The paper is in this month’s Annals of Field Ecology. Its data are open.',
    ],
  },
  {
    section: 'exhibition',
    label: 'Art',
    scene: 'painting',
    headlines: [
      'At the {Granary|Ropehouse}: [n] rooms of one blue',
      '[person] hangs [m] letters in the old [trade]',
      'The potters of [town] get the big hall',
    ],
    paragraphs: [
      'There are [n] rooms, and the blue in each was ground from the same stone, which lies by the door and may be touched.',
      '[person] began in [year] with a boat’s hull. The early pictures still smell of it.',
      'By the fourth room the eye has stopped looking for things. In the sixth there is a thing, and it is a shock.',
      'Until spring; closed on [day]s. The bench in room three is part of the work, and one may sit on it.',
    ],
  },
  {
    section: 'abroad',
    label: 'World',
    scene: 'ballot',
    headlines: [
      '{Islands|Highlands} of {Pereth|Tolmark} vote on their own postage stamp',
      '{Vasterland|Oriana} reopens its southern pass after [n] weeks of snow',
      'Port of {Saint Ossian|Kapelle} lifts speed limit for sail',
    ],
    paragraphs: [
      'The result was close: [n] votes of [number]. The losing side asked for a recount and then for lunch.',
      'It had been on the table since [year], and through [n] governments.',
      '“It is a small thing, but it is ours,” said the speaker of the assembly, [person].',
      'The measure takes effect in spring, unless the court of [town] says otherwise.',
    ],
  },
  {
    section: 'programme',
    label: 'On air',
    scene: 'stage',
    headlines: [
      'On air: the sound of [street] at four in the morning',
      'Listen: [person] on [n] years of night shifts',
      'On air this {week|evening}: the last lamplighter of [town]',
    ],
    paragraphs: [
      'Our reporter [person] spent [n] nights in the Weir Tunnel with one microphone and a flask.',
      'What you hear is water, a fan from [year], and [person2], who sweeps, and sings when she thinks that nobody is recording.',
      'Broadcast at nine in the evening, and whenever you like as a download.',
      'The series continues on [day] with the bells of [town].',
    ],
  },
];

const de: readonly NoiseTemplate[] = [
  {
    section: 'de',
    label: 'Stadt',
    scene: 'hall',
    headlines: [
      'Stadtrat billigt [m] Wohnungen in [town]',
      '[town] bekommt [m] neue Wohnungen am alten Güterbahnhof',
    ],
    paragraphs: [
      'Der Bauausschuss hat mit [n] zu zwei Stimmen [m] Wohnungen auf dem alten Güterbahnhof von [town] genehmigt.',
      'Ein Drittel wird zu gedeckelten Mieten vergeben. Der Bauherr muss entlang der Gleise eine Hecke pflanzen.',
      '„Schön ist es nicht, aber es hat ein Dach und einen Aufzug“, sagte die Anwohnerin [person].',
      'Baubeginn ist im Frühjahr. Lastwagen dürfen nur zwischen neun und drei Uhr fahren.',
    ],
  },
  {
    section: 'de',
    label: 'Sport',
    scene: 'stadium',
    headlines: [
      '[home] schlägt [away] [goals]:[fewer]',
      '[goals]:[fewer] im Regen: [home] behält die Punkte',
      'Später Treffer: [home] gewinnt gegen [away]',
    ],
    paragraphs: [
      '[home] hat am [day] mit [goals]:[fewer] gegen [away] gewonnen, durch ein Tor in der [minute]. Minute, das niemand auf ein Plakat drucken wird.',
      '[person] köpfte nach einer Ecke ein; der Ball ging über Pfosten und Knie ins Netz.',
      '„Gut waren wir nicht. Wir waren nass und früh“, sagte der Trainer.',
      '[number] Zuschauer sahen das Spiel.',
    ],
  },
  {
    section: 'de',
    label: 'Wetter',
    scene: 'hills',
    headlines: [
      'Erst Nebel, dann Sonne: das Wetter in [town]',
      'Trocken und kalt, Frost bei [town]',
      'Wind aus Westen, abends Regen über [town]',
    ],
    paragraphs: [
      'Bis zehn Uhr hängt Nebel in den Tälern, dann kommt die Sonne durch. An der Küste werden es [n] Grad.',
      'In der Nacht zieht von Westen ein schwacher Ausläufer durch und bringt nördlich von [town] etwas Regen.',
      'Auf Brücken kann es vor acht Uhr glatt werden.',
    ],
  },
  {
    section: 'de',
    label: 'Kultur',
    scene: 'library',
    headlines: [
      'Der Roman einer Schleusenwärterin aus [town]',
      '[n] Zimmer, ein Blau: Ausstellung in [town] eröffnet',
      'Hausmusik im Zollspeicher: [person] spielt auf [n] Gläsern',
    ],
    paragraphs: [
      'Auf [k] Seiten geschieht an der Schleuse von [town] fast nichts, und man kann nicht aufhören zu lesen.',
      'Die Autorin [person] hat selbst [n] Jahre am Fluss gearbeitet. Was eine Hand mit einem nassen Tau tut, steht bei ihr in einem Satz.',
      'Es gibt zu viele Träume und einen Vetter, der in [town2] hätte bleiben können. Das sind Kleinigkeiten.',
    ],
  },
  {
    section: 'de',
    label: 'Menschen',
    scene: 'houses',
    headlines: [
      'Er hat [number] Schirme repariert',
      '[person], [m], schwimmt zum [n]. Mal durch den Wend',
      'Die Uhr von [town] geht wieder, und zwar vor',
    ],
    paragraphs: [
      '[person] führt Buch in einem Schulheft: [number] waren es am [day], jeder mit Datum und der Farbe des Griffs.',
      'Die Werkstatt in [town] ist zwei Meter breit. Es gibt einen Kessel und einen Stuhl für den, der wartet.',
      '„Die Leute werfen weg, was ihnen niemand aufgemacht hat“, sagt [person].',
    ],
  },
  {
    section: 'de',
    label: 'Verkehr',
    scene: 'road',
    headlines: [
      'Linie [n] endet diese Woche in [town]',
      'Baustelle bei [town]: so fährt man herum',
    ],
    paragraphs: [
      'Bis [day] ist die Straße zwischen [town] und [town2] gesperrt, weil ein Rohr von [year] ersetzt wird.',
      'Die Linie [n] wendet am Markt. Von dort fährt alle zwanzig Minuten ein kleiner Bus.',
      'Die Läden sind offen und hätten gern, dass man es weiß.',
    ],
  },
];

const es: readonly NoiseTemplate[] = [
  {
    section: 'es',
    label: 'Ciudad',
    scene: 'hall',
    headlines: [
      'El ayuntamiento aprueba [m] viviendas en [town]',
      '[town] tendrá [m] pisos nuevos junto a la estación',
    ],
    paragraphs: [
      'La comisión de urbanismo aprobó por [n] votos contra dos la construcción de [m] viviendas en la vieja estación de [town].',
      'Un tercio tendrá alquiler limitado. La promotora deberá plantar un seto a lo largo de la vía.',
      '«No es bonito, pero tiene techo y ascensor», dijo una vecina, [person].',
      'Las obras empezarán en primavera. Los camiones solo pasarán entre las nueve y las tres.',
    ],
  },
  {
    section: 'es',
    label: 'Deportes',
    scene: 'stadium',
    headlines: [
      '[home] gana [goals]-[fewer] a [away] bajo la lluvia',
      'Un gol tardío da los puntos a [home] ante [away]',
      '[away] se va de vacío: [goals]-[fewer]',
    ],
    paragraphs: [
      '[home] ganó el [day] por [goals]-[fewer] a [away], con un gol en el minuto [minute] que nadie pondrá en un cartel.',
      '[person] cabeceó un saque de esquina y el balón entró tras dar en el poste y en una rodilla.',
      '«No jugamos bien. Llegamos mojados y pronto», dijo el entrenador.',
      'Asistieron [number] espectadores.',
    ],
  },
  {
    section: 'es',
    label: 'Tiempo',
    scene: 'hills',
    headlines: [
      'Niebla por la mañana y sol después en [town]',
      'Frío seco y heladas de [town] a [town2]',
      'Viento del oeste y lluvia al anochecer en [town]',
    ],
    paragraphs: [
      'La niebla se quedará en los valles hasta las diez y después saldrá el sol. En la costa se esperan [n] grados.',
      'Por la noche cruzará un frente débil que dejará algo de lluvia al norte de [town].',
      'Habrá placas de hielo en los puentes antes de las ocho.',
    ],
  },
  {
    section: 'es',
    label: 'Gente',
    scene: 'village',
    headlines: [
      'El hombre que ha arreglado [number] paraguas',
      '[person], de [m] años, cruza el río a nado por [n].ª vez',
      'El coro de [town] canta para comprar una caldera',
    ],
    paragraphs: [
      '[person] lleva la cuenta en un cuaderno escolar: [number] hasta el [day], cada uno con su fecha y el color del mango.',
      'El taller de [town] mide dos metros de ancho. Hay una tetera y una silla para quien espera.',
      '«La gente tira lo que nadie le ha enseñado a abrir», dice [person].',
    ],
  },
  {
    section: 'es',
    label: 'Puerto',
    scene: 'harbour',
    headlines: [
      'Sube la caballa y se mantiene el mejillón en [town]',
      '[n] barcos y [k] cajas en la lonja de [town]',
    ],
    paragraphs: [
      '[n] barcos descargaron en [town] el [day], con [k] cajas en total, una quinta parte más que hace una semana.',
      'La caballa se pagó a [n] coronas el kilo. El lenguado era pequeño y se fue al interior.',
      '«La niebla nos dejó en tierra y el precio nos dejó tranquilos», dijo el patrón [person].',
    ],
  },
  {
    section: 'es',
    label: 'Cultura',
    scene: 'stage',
    headlines: [
      '«El camino de la sal» llena el teatro de [town]',
      '[n] salas y un solo azul: abre la exposición de [town]',
      'Una novela que espera [n] inviernos junto al río',
    ],
    paragraphs: [
      'En el escenario hay una mesa, [n] sillas y una lámpara que los actores llevan de escena en escena. No hace falta más.',
      '[person] interpreta a la barquera casi siempre de espaldas; cuando se vuelve, la sala deja de toser.',
      'Hasta final de mes. Entradas desde [n] coronas.',
    ],
  },
];

const ru: readonly NoiseTemplate[] = [
  {
    section: 'ru',
    label: 'Город',
    scene: 'hall',
    headlines: [
      'Городской совет одобрил [m] квартир у вокзала',
      'У старого вокзала построят [m] квартир',
    ],
    paragraphs: [
      'Комиссия по застройке одобрила строительство [m] квартир на месте старого вокзала, [n] голосами против двух.',
      'Треть квартир сдадут по ограниченной цене. Застройщик обязан посадить вдоль путей живую изгородь.',
      'Работы начнутся весной. Грузовики смогут ездить только с девяти до трёх.',
    ],
  },
  {
    section: 'ru',
    label: 'Погода',
    scene: 'hills',
    headlines: [
      'Сначала туман, потом солнце',
      'Сухо и холодно, в долинах заморозки',
      'К вечеру ветер с запада и дождь',
    ],
    paragraphs: [
      'Туман продержится в долинах до десяти часов, потом выйдет солнце. На побережье до [n] градусов тепла.',
      'Ночью с запада пройдёт слабый фронт, к северу от города возможен дождь.',
      'На мостах до восьми утра скользко.',
    ],
  },
  {
    section: 'ru',
    label: 'Порт',
    scene: 'harbour',
    headlines: [
      '[n] судов и [k] ящиков: улов недели',
      'Скумбрия подорожала, камбала в прежней цене',
    ],
    paragraphs: [
      'За неделю в порту разгрузились [n] судов, на всех [k] ящиков, на пятую часть больше, чем неделей раньше.',
      'Скумбрия шла на торгах по [n] крон за килограмм. Камбала была мелкой.',
      '«Туман держал нас у берега, а цена — в спокойствии», — сказал один из капитанов.',
    ],
  },
  {
    section: 'ru',
    label: 'Спорт',
    scene: 'stadium',
    headlines: ['Победа под дождём: [goals]:[fewer]', 'Поздний гол решил матч: [goals]:[fewer]'],
    paragraphs: [
      'Хозяева победили со счётом [goals]:[fewer], забив на [minute]-й минуте гол, который никто не повесит на афишу.',
      'Мяч влетел в ворота от штанги и чьего-то колена.',
      'На трибунах было [number] человек.',
    ],
  },
];

export const foreignNoise: Readonly<Record<string, readonly NoiseTemplate[]>> = { de, es, ru };
