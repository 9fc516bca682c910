import type { NewsEvent } from '../types';

/** Stage, screen, wall, pitch. */
export const cultureEvents: readonly NewsEvent[] = [
  {
    id: 'rovers-final',
    place: 'Norwick',
    section: 'Sport',
    scene: 'stadium',
    weight: 6.3,
    tags: ['Norwick Rovers', 'Cup'],
    captions: ['The Quay End after the final whistle.'],
    stages: [
      {
        day: 2,
        hour: 22,
        tellings: [
          [
            'touchline',
            4,
            'Rovers reach their first cup final in forty-one years',
            'A goal from the substitute’s shin in the 118th minute, and a town that will not sleep.',
          ],
          ['metroline', 9, 'ROVERS IN THE FINAL: 118th-minute winner sinks Marlock'],
          ['courier', 35, 'After forty-one years, Norwick Rovers are in the final'],
          ['wire', 20, 'Norwick Rovers beat Marlock City in extra time to reach cup final'],
        ],
        leads: [
          'Norwick Rovers beat Marlock City 2–1 after extra time on [day] and {reached|are in} the cup final for the first time in forty-one years.',
          'It came off a shin, in the 118th minute, and it was the most beautiful thing that {Norwick|this ground} has seen in forty-one years.',
        ],
        body: [
          'The winner was scored by {Gwilym Strandell, nineteen|the substitute Gwilym Strandell, who is nineteen}, two minutes after he came on. “I wanted to get out of the way,” he said.',
          'Marlock had {led|gone ahead} through a penalty {before half-time|on forty minutes}. Rovers {equalised|drew level} with {a free kick|a header} {nine minutes from the end|late}.',
          'Thirty-one thousand were in the ground, and {as many|about as many} on the {ferries|quay}, where the {radio|commentary} was {played|put} over the {horns|ship’s horns}.',
          'In the final, in three weeks, Rovers {meet|play} Castle Orrin, {who have won it six times|six times winners}.',
          'The coach, {Hanne Quistow|Ms Quistow, the league’s only woman in the job}, {cancelled|called off} training {for a day|until the afternoon}. “They would not come anyway.”',
        ],
        wire: [],
      },
      {
        day: 4,
        hour: 13,
        tellings: [
          ['touchline', 15, 'Final tickets: 14,000 for Rovers, 60,000 who want one'],
          ['metroline', 40, 'Rovers final: how to get a ticket, honestly'],
        ],
        leads: [
          'Norwick Rovers get fourteen thousand tickets for the final. By noon on [day], sixty thousand people had asked for one.',
        ],
        body: [
          'Half go to {season-ticket holders|members}, by {years|length of membership}; half are drawn {by lot|in public, by a child with a drum}.',
          'The city will {show|put up} the match on {a screen at the docks|two screens, one on each bank}. {Ferries|The ferries} sail {through the night|until four}.',
          'A {bakery|bakery in Rope Walk} sells a {roll|bun} in the shape of a shin.',
        ],
        wire: [],
      },
    ],
    background: [
      'Rovers last won the cup {when it was still made of tin|in the days of standing terraces}; the captain of that side is eighty-three and {was there|watched from the Quay End}.',
    ],
    more: ['Rovers {into cup final|reach final} after {extra time|118th-minute winner}'],
  },
  {
    id: 'lost-landscape',
    place: 'Tamsby',
    section: 'Culture',
    scene: 'painting',
    weight: 4.9,
    tags: ['Art', 'Tamsby'],
    captions: ['“Evening at the Lock”, cleaned along one edge.'],
    stages: [
      {
        day: 3,
        hour: 16,
        tellings: [
          [
            'proscenium',
            10,
            'A lost landscape was behind the boiler all along',
            'The theatre at Tamsby used “Evening at the Lock” to keep the draught out.',
          ],
          ['courier', 105, 'Missing painting found behind a theatre boiler in Tamsby'],
          ['radio', 170, 'Theatre plumber finds painting lost since 1931'],
        ],
        leads: [
          'A plumber who came to mend the boiler of the theatre at Tamsby found, behind it, a landscape that had been missing since 1931.',
          '“Evening at the Lock”, {the largest|the last large} work of {Ilse Tamberlayne|the painter Ilse Tamberlayne}, has been found: behind a boiler, face to the wall.',
        ],
        body: [
          '“I thought it was a board. Then the board had a sky on it,” said {the plumber, Joss Hallowin|Joss Hallowin}.',
          'The picture, {two metres by three|three metres wide}, {has a scorch|is scorched} in one corner and is otherwise in good order; {it was warm and dry there|the boiler kept it dry}.',
          'It had been {lent|given on loan} for a play in 1931, {as scenery|to serve as a backdrop}, and was {never sent back|not asked for again}.',
          'It {belongs|seems to belong} to the city of Norwick, which {has a receipt|found the receipt}. Tamsby {would like|hopes} to {keep it for a season|show it first}.',
        ],
        wire: [],
      },
      {
        day: 6,
        hour: 7,
        tellings: [
          ['proscenium', 40, 'Tamsby and Norwick agree to share the lock, six months each'],
        ],
        leads: [
          '“Evening at the Lock” will hang for six months a year in Tamsby and six in Norwick, the two towns agreed on [day], {after an evening at the lock|over supper}.',
        ],
        body: [
          'Cleaning {takes|will take} until {autumn|the autumn}. The scorch {stays|will stay}, “as part of its career”, {says|said} the restorer, {Ines Averdieck|Ms Averdieck}.',
          'The plumber has been {given|promised} a seat {for life|in the front row, for life}, {near the boiler|not far from the boiler}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Tamberlayne painted nine large pictures of the canal. Seven hang in Norwick; one was burned.',
    ],
    more: ['Lost painting found {behind theatre boiler|in Tamsby theatre}'],
  },
  {
    id: 'estuary-festival',
    place: 'Aldersea',
    section: 'Culture',
    scene: 'stage',
    weight: 3.8,
    tags: ['Film', 'Festival'],
    captions: ['The jury’s table at Aldersea, after the jury had gone to dance.'],
    stages: [
      {
        day: 0,
        hour: 22,
        tellings: [
          [
            'proscenium',
            8,
            'A film about a queue wins at Aldersea',
            '“Next, Please” is eighty minutes long, and so is the queue.',
          ],
          ['radio', 110, 'Aldersea festival prize goes to “Next, Please”'],
        ],
        leads: [
          '“Next, Please”, which follows {one|a single} queue at {one|a} counter for eighty minutes, won the {main prize|Silver Heron} of the film festival at Aldersea on [day].',
        ],
        body: [
          'Its director, {Noor Farrowdale|Noor Farrowdale, thirty-one}, {shot|made} it in two days with sixty people who {really|actually} wanted a stamp.',
          '“I had a script. The man at window four was better,” she said.',
          'The {audience prize|public’s prize} {went to|was for} “Salt”, {a love story among dredgers|a love story}.',
          'The festival {counted|had} nineteen thousand visitors, {as many as Aldersea has people|one for every inhabitant, and a few dogs}.',
        ],
        wire: [],
      },
    ],
    background: ['The festival began {in a boathouse|in a boathouse with one reel} in 1974.'],
    more: ['“Next, Please” wins at Aldersea'],
  },
  {
    id: 'marathon-help',
    place: 'Norwick',
    section: 'Sport',
    scene: 'road',
    weight: 4.2,
    tags: ['Marathon'],
    captions: ['The last bend of the Norwick marathon, re-routed away from the bridge.'],
    stages: [
      {
        day: 5,
        hour: 14,
        tellings: [
          [
            'touchline',
            12,
            'Leader stops forty metres short to help a rival, and finishes third',
            'Sunniva Orlesk gave away the Norwick marathon, and did not look as if she had.',
          ],
          ['courier', 140, 'The marathon that was won by the woman in third place'],
        ],
        leads: [
          'Sunniva Orlesk was leading the Norwick marathon by {two metres|a breath} when the runner beside her fell. Forty metres from the line, she {stopped|turned round}.',
        ],
        body: [
          'She {pulled|lifted} {Ines Wexcombe|her rival, Ines Wexcombe,} up and walked her to the line. Two others {ran|came} past. They finished third, {together|in the same second}.',
          '“It was not a decision. She was on the ground and I had arms,” Orlesk said.',
          'The winner, {Yara Mistrall, in 2.31.07|Yara Mistrall}, {offered|wanted to give} her the {flowers|wreath}. It was {declined|passed on to the first-aid tent}.',
          'The course {avoided|went round} the closed bridge and was, {at 42.2 kilometres|for once}, {hillier|steeper} than {anybody|runners} liked.',
        ],
        wire: [],
      },
    ],
    background: ['Nine thousand people ran. {All but forty|All but 40} arrived.'],
    more: ['Marathon leader stops to help rival'],
  },
];
