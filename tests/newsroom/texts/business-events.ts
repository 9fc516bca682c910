import type { NewsEvent } from '../types';

/** Work, money, machines, transport. */
export const businessEvents: readonly NewsEvent[] = [
  {
    id: 'pinnace-breach',
    place: 'Norwick',
    section: 'Technology',
    scene: 'screen',
    weight: 7.4,
    tags: ['Pinnace Mobile', 'Data protection'],
    captions: ['A Pinnace shop in Norwick, with a notice on the door.'],
    stages: [
      {
        day: 2,
        hour: 12,
        tellings: [
          [
            'switchboard',
            2,
            'Pinnace Mobile left 1.4 million customer files open to anyone with the address',
            'No password, no break-in. A student found it while looking for a timetable.',
          ],
          ['wire', 60, 'Phone company Pinnace exposed data of 1.4 million customers'],
          [
            'metroline',
            85,
            'Pinnace data leak: are you one of 1.4 million?',
            'How to check, what to change, and what not to click.',
          ],
        ],
        leads: [
          'Names, addresses and call lists of 1.4 million Pinnace customers {lay open|were open} on the internet for at least nineteen days, without a password.',
          'Pinnace Mobile, the country’s third largest phone company, {left|had left} the files of 1.4 million customers on a server that anybody could read, it {admitted|confirmed} on [day].',
        ],
        body: [
          'The files {held|contain} {names, addresses, birthdays|names and addresses} and whom a customer had called, {and for how long|when, and for how long}. {Passwords and bank details|Bank details} were not among them.',
          'A student in Lowmere, {Wren Dastur-Reeve|Wren Dastur-Reeve, twenty-two}, {came upon|found} the server while {she was looking for|searching for} tram timetables. She {reported|told the company about} it on [before] and got {a ticket number|an automatic answer}.',
          '“I wrote: your house has no front wall. They wrote: thank you for your interest in Pinnace,” she said.',
          'The server was {closed|shut} forty minutes after {a reporter called|this newspaper called|the press asked}. The company {has found|sees} no sign that the files were {copied|downloaded}; its logs {go back|reach} three days.',
        ],
        wire: [],
      },
      {
        day: 3,
        hour: 9,
        tellings: [
          [
            'courier',
            40,
            'Regulator opens inquiry into Pinnace; the finder gets a thank-you letter',
          ],
          ['ledger', 12, 'Pinnace shares fall a fifth after data leak'],
          ['switchboard', 70, 'What Pinnace’s own logs say, and what they cannot'],
          ['radio', 100, 'Pinnace tells customers about leak by text message, some twice'],
        ],
        leads: [
          'The data regulator opened an inquiry into Pinnace Mobile on [day], {and asked|asking} why the company took eleven days to read a warning.',
          'Shares of Pinnace {lost|fell by} a fifth on [day], the first day of trading after the leak of 1.4 million customer files.',
          'A log of three days cannot prove that nothing happened in nineteen.',
        ],
        body: [
          'A fine could {reach|be as high as} four percent of {sales|turnover}, about {52|fifty-two} million crowns.',
          'Pinnace {began|has begun} to tell customers by text message. Some {got|received} two, {some|others} got one that was {meant for a neighbour|for somebody else}.',
          'Its head, {Teodor Cobbold-Rao|Mr Cobbold-Rao}, {apologised|said sorry} {in a video of ninety seconds|in a short video} and {promised|announced} “a door, a lock and a person who reads the post”.',
          'Consumer groups {ask for|demand} {the right to leave|that customers may leave} without notice. Two rivals {offer|already offer} to carry the number over {in an hour|free of charge}.',
        ],
        wire: [],
      },
      {
        day: 5,
        hour: 10,
        tellings: [
          ['switchboard', 18, 'Copies of Pinnace data appear for sale, and they look real'],
          ['wire', 75, 'Pinnace customer data offered for sale, company confirms'],
          ['metroline', 110, 'Pinnace data is being sold. Do these four things today'],
        ],
        leads: [
          'A {sample|set} of nine thousand Pinnace records was {offered|put up} for sale on [day], and {the ones we checked|those that were checked} are {real|genuine}.',
          'Files from the Pinnace leak are being sold, the company confirmed on [day], two days after it had {seen no sign|ruled out} that they were copied.',
        ],
        body: [
          'The price is {low|small}: three hundred crowns for all of it. {Experts|Investigators} {see|read} that as a sign of {many copies|more than one copy}.',
          'The police {advise|ask} customers to {distrust|hang up on} calls that know {too much|their address}. Pinnace {will not call|says that it never calls} anybody {about this|about the leak}.',
          'A first {group|class} action with six thousand names {was filed|went to court} in Norwick.',
        ],
        wire: ['radio'],
      },
    ],
    background: [
      'Pinnace has 2.2 million customers, most of them in the {estuary and the hills|estuary}. It {bought|took over} a smaller rival three years ago, {whose server it was|and with it the server in question}.',
      'The law gives companies seventy-two hours to {report|tell the regulator about} such a leak.',
    ],
    angles: {
      business: [
        'The company’s credit rating is {under review|being reviewed}. Two directors bought shares {in the morning|at the low}, and {sold them|regretted it} by noon.',
      ],
    },
    more: [
      'Pinnace {data leak|leak}: 1.4 million customers {affected|exposed}',
      'Pinnace leak: {how to check your number|what customers here should do}',
    ],
  },
  {
    id: 'ferrow-furnace',
    place: 'Ferrow',
    section: 'Economy',
    scene: 'furnace',
    weight: 7.1,
    tags: ['Ferrow', 'Steel', 'Jobs'],
    captions: ['The Ferrow works, with furnace two on the left.'],
    stages: [
      {
        day: 0,
        hour: 13,
        tellings: [
          [
            'ledger',
            5,
            'Ferrow’s last furnace to go cold in spring; 1,900 jobs at risk',
            'The owner blames gas. The union blames the owner. The town had hoped for hydrogen.',
          ],
          ['wire', 22, 'Ferrow steelworks to close by spring, 1,900 jobs affected'],
          ['radio', 70, 'Ferrow loses its furnace, and a third of its wages'],
          ['courier', 160, 'Ferrow without fire: the works will close in spring'],
        ],
        leads: [
          'The last blast furnace in Ferrow will go cold in spring, its owner said on [day], and with it {1,900|nineteen hundred} jobs.',
          'Ferrow Steel will close by spring. The {owner|company}, Granary Holdings, told the {night shift|works council} first, on [day] at {noon|midday}.',
        ],
        body: [
          'The works {lost|have lost} {210|two hundred and ten} million crowns in two years. Gas {costs|is at} three times the price of {five years ago|when the furnace was relined}.',
          '“They closed it with a slide. The slide had a sunset on it,” said {Rafe Brackenbury-Oyo of the metal union|the union’s Rafe Brackenbury-Oyo}.',
          'A plan for {a hydrogen furnace|making steel with hydrogen} {failed|fell through} over forty million crowns that {neither|neither the state nor the owner} would {put up|pay}.',
          'The rolling mill, with four hundred people, {is to stay|will stay} and buy its steel {elsewhere|from abroad}.',
          'One wage in three in Ferrow comes from the works. The {grammar school|school}, the {brass band|band} and the ice rink bear its name.',
        ],
        wire: [],
      },
      {
        day: 2,
        hour: 14,
        tellings: [
          [
            'ledger',
            25,
            'A cooperative of steelworkers wants to buy the Ferrow furnace',
            'They have nine million crowns and need fifty-five.',
          ],
          ['courier', 130, 'The people of Ferrow want to keep their furnace, and to own it'],
          ['tidewater', 190, 'Ferrow’s works: can a town buy a fire?'],
        ],
        leads: [
          'Eleven hundred workers in Ferrow have signed for shares in a cooperative that would {buy|take over} the furnace, their {union|spokesman} said on [day].',
          'A furnace must not go cold, or it dies. So the workers of Ferrow {have until spring|are in a hurry} to raise {55|fifty-five} million crowns.',
        ],
        body: [
          'They have {pledged|promised} nine million of their own. The town {adds|would add} six, a {bank|savings bank} {is thinking|has asked for a fortnight}.',
          '“I have put in two years of holidays,” said {Tobin Ilvaren, a smelter|the smelter Tobin Ilvaren}.',
          'The owner {is open|would sell} “to any serious offer”, {a letter says|it wrote}. {Asked|When asked} what is serious, it {named no sum|did not say}.',
          'Similar {cooperatives|attempts} {have lasted|lived} {between two and thirty years|from two years to thirty}, {researchers|a study} found.',
        ],
        wire: [],
      },
      {
        day: 4,
        hour: 16,
        tellings: [
          ['wire', 12, 'State to match workers’ bid for Ferrow furnace'],
          ['ledger', 50, 'State matches Ferrow bid crown for crown, up to twenty million'],
          ['radio', 95, 'Ferrow cooperative gets the state as a partner'],
        ],
        leads: [
          'The state will add a crown for every crown that the workers of Ferrow raise for their furnace, up to twenty million, the {economy minister|minister of the economy} said on [day].',
        ],
        body: [
          'With that the cooperative {has|comes to} {38|thirty-eight} of {55|the 55} million. The {rest|gap} would be a loan.',
          'The {condition|state’s condition}: gas must give way to hydrogen {within eight years|in eight years at the most}.',
          'The band {played|came out and played} at the gate at six. {It rained|It rained, and nobody left}.',
        ],
        wire: ['courier'],
      },
    ],
    background: [
      'A blast furnace cannot be switched off like a lamp. It {is fed|must be fed} day and night for fifteen years or more, and if it cools, the iron inside sets into a block that has to be {blown out|taken out with explosives}. The workers call it the salamander. The last time Ferrow had one, in 1958, it took a winter to remove.',
      'Ferrow has lost a works before. When the wire mill closed {a generation ago|forty years ago}, two thousand people left within three years, and the grammar school shut a wing. What stayed were the pensions, the allotments and the band. {The town|It} has 31,000 people now, {more than then|a few more than then}, and one in five was born after the furnace was last relined.',

      'Steel has been made in Ferrow since 1884; the rails of the first Norwick tram {came|were} from there.',
      'Granary Holdings bought the works nine years ago for {a crown|one crown} and its debts.',
    ],
    more: [
      'Ferrow steelworks {to close|will close} by spring',
      'Ferrow workers {want to buy|bid for} their furnace',
    ],
  },
  {
    id: 'lowmere-outage',
    place: 'Lowmere',
    section: 'Region',
    scene: 'pylon',
    weight: 6.2,
    tags: ['Lowmere', 'Power cut'],
    captions: ['Lines near Lowmere. The fault was in the ground, not in the air.'],
    stages: [
      {
        day: 3,
        hour: 17,
        tellings: [
          ['metroline', 6, 'Lowmere goes dark: 60,000 without power'],
          ['wire', 24, 'Power cut hits 60,000 in Lowmere'],
          ['radio', 50, 'Lowmere without power; hospital on generators'],
        ],
        leads: [
          'Sixty thousand people in Lowmere were without power from {ten past five|shortly after five} on [day], after a {cable|cable under the canal} failed.',
          'At ten past five on [day] the lights went out in Lowmere, all of them.',
        ],
        body: [
          'The hospital {runs on|switched to} {generators|its generators}. Two trams {stopped|are standing} in the {tunnel|underpass}; passengers {walked out|were led out} {by telephone light|by the light of their telephones}.',
          'The fault {lies|is} in a cable {of 1971|from 1971} {beneath the canal|under the canal}. Its twin was {out for repair|switched off for repair}.',
          '“We have lost one leg while the other was in plaster,” said {Marit Okonwe of the grid company|the grid company’s Marit Okonwe}.',
          'People {are asked|were asked} to {switch off|unplug} heaters, {so that the return is gentle|so that the grid can come back gently}.',
        ],
        wire: [],
      },
      {
        day: 5,
        hour: 12,
        tellings: [
          ['radio', 3, 'Light in Lowmere after forty-three hours'],
          [
            'courier',
            55,
            'Power returns to Lowmere; the ice cream did not make it',
            'For two nights the town cooked on the pavement and learned its neighbours’ names.',
          ],
          ['metroline', 20, 'Power is back in Lowmere: who pays for the freezer?'],
          ['ledger', 170, 'A cable from 1971 and a bill of twelve million: the Lowmere outage'],
          ['switchboard', 240, 'The mesh that kept Lowmere talking when the masts went quiet'],
        ],
        leads: [
          'Power came back to Lowmere at {noon|midday} on [day], forty-three hours after it had gone.',
          'First the street lamps, then the fridges, then the music: Lowmere has power again.',
        ],
        body: [
          'Engineers {laid|ran} a {new|temporary} cable of nine hundred metres through the {Ferry Road|pedestrian} tunnel, {by hand|most of it by hand}.',
          'It was the longest {outage|power cut} in the region since the {ice|ice storm} of 1987.',
          'Shops {put|estimate} the loss at twelve million crowns. Households {get|will get} forty crowns for the freezer, {without a form|without forms}.',
          '“On the first night we ate the meat, on the second the ice cream. I am a little sorry it is over,” said {Lotte Tessimond of Weir Lane|Lotte Tessimond, who lives in Weir Lane}.',
          'The regulator {will ask|asks} why both cables {ran|lay} {so close together|in one trench}.',
        ],
        wire: [],
      },
    ],
    background: [
      'A second line to Lowmere has been {planned|on paper} for fourteen years; two villages {object|are against it}.',
    ],
    angles: {
      technology: [
        'Some six hundred cheap radios, {bought after the last storm|handed out after the last storm}, passed {text messages|messages} from roof to roof. “It does one thing, slowly, without asking anybody,” said {one of its builders|the engineer Noor Wexcombe}.',
      ],
    },
    more: ['{Power back in Lowmere|Lowmere has power again} after 43 hours'],
  },
  {
    id: 'bank-merger',
    place: 'Norwick',
    section: 'Economy',
    scene: 'towers',
    weight: 5.2,
    tags: ['Banks', 'Anchor Savings', 'Granite Mutual'],
    captions: ['The head offices of both banks, which share a car park.'],
    stages: [
      {
        day: 1,
        hour: 7,
        tellings: [
          [
            'ledger',
            2,
            'Anchor and Granite to merge into the country’s second bank',
            'Ninety branches would close. The car park is shared already.',
          ],
          ['wire', 25, 'Anchor Savings and Granite Mutual agree merger'],
          ['courier', 190, 'Two old savings banks become one, and ninety counters go'],
        ],
        leads: [
          'Anchor Savings and Granite Mutual will merge, the two banks said {before the market opened|early} on [day], to {form|become} the second largest in the country.',
          'Two banks that have faced each other across a car park for sixty years will become one.',
        ],
        body: [
          'The new bank will {hold|have} {41|forty-one} billion crowns in deposits and 3.1 million customers.',
          'Ninety of {340|the 340} branches {close|will close} in three years. {Both|The two} banks {promise|say there will be} no dismissals {before then|in that time}.',
          '“Our grandparents would not have greeted each other,” said {Anchor’s head, Farid Mistrall|Farid Mistrall of Anchor}. “We have had lunch.”',
          'The competition office {has|will take} four months. Mortgages in nine towns would {lie|be} in one hand.',
        ],
        wire: [],
      },
      {
        day: 4,
        hour: 8,
        tellings: [
          ['ledger', 20, 'Granite’s members revolt over merger: “we were not asked”'],
          ['radio', 150, 'Savers gather names against bank merger'],
        ],
        leads: [
          'More than eleven thousand members of Granite Mutual have {signed|put their names to} a demand for a vote on its merger with Anchor.',
        ],
        body: [
          'A mutual {belongs|belongs by law} to its {savers|members}. Ten thousand names {force|are enough to force} a meeting.',
          '“I have had a passbook there since I was six. I would like to be asked,” said {Odile Penhallick, seventy|Odile Penhallick, who began the list}.',
          'Granite’s board {will answer|has promised an answer} within {two weeks|a fortnight}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Granite was {founded|started} by quarrymen in 1869, Anchor by {sailors’ widows|the widows of sailors} a year {later|after}.',
    ],
    more: [
      'Anchor and Granite {banks to merge|agree to merge}, {90 branches to close|branches to go}',
    ],
  },
  {
    id: 'night-trains',
    place: 'Norwick',
    section: 'Transport',
    scene: 'train',
    weight: 5,
    tags: ['Railways', 'Night trains'],
    captions: ['The first night train on the coast line in eleven years.'],
    stages: [
      {
        day: 4,
        hour: 7,
        tellings: [
          [
            'tidewater',
            25,
            'Night trains return to the coast line after eleven years',
            'The 23.10 was full to Kestrel Bay. Somebody had brought a cake.',
          ],
          ['metroline', 70, 'Night trains are back: times, fares, bunks'],
          ['proscenium', 320, 'Sleeping in motion: a berth on the 23.10'],
        ],
        leads: [
          'The 23.10 left Norwick on time on [before] night with 188 people, {a cake|a cake in the shape of a whistle} and, for the first time in eleven years, beds.',
          'Night trains run on the coast line again: the first reached Kestrel Bay at {6.02|two minutes past six} on [day], {two minutes early|in fog}.',
        ],
        body: [
          'The train has nine cars, five of them with berths, {rebuilt|taken} from {coaches of the eighties|old coaches}. A berth {costs|is} {34|thirty-four} crowns, a seat {12|twelve}.',
          '“You go to bed in the rain and wake up at the sea. It is not complicated,” said {the conductor, Callum Strandell|Callum Strandell, the conductor}.',
          'It runs {every night but one|six nights a week}. The state pays {1.9|just under two} million crowns a year, {about what|as much as} the night buses cost.',
          'Bookings until {the new year|spring} are at {two thirds|64 percent}.',
        ],
        wire: [],
      },
    ],
    background: [
      'The last night train ran with eleven passengers. Three of them were on this one.',
    ],
    more: ['Night trains {back|return} on coast line'],
  },
  {
    id: 'station-cameras',
    place: 'Norwick',
    section: 'Technology',
    scene: 'screen',
    weight: 4.7,
    tags: ['Cameras', 'Privacy', 'Stations'],
    captions: ['A camera at Station Road, without its sticker.'],
    stages: [
      {
        day: 5,
        hour: 16,
        tellings: [
          [
            'switchboard',
            6,
            'Norwick switches off face recognition at stations after it knew the wrong 312 people',
          ],
          [
            'courier',
            90,
            'City ends its trial with cameras that know faces',
            'In eight months they found one pickpocket and stopped 312 people who were not.',
          ],
          ['metroline', 45, 'Station face cameras to go'],
        ],
        leads: [
          'Norwick will switch off the cameras that recognise faces at nine stations. In eight months they {found|picked out} one pickpocket and {312|three hundred and twelve} people who were not him.',
          'The trial is over: the {stations|cameras} of Norwick will {no longer look for|forget} faces, the city said on [day].',
        ],
        body: [
          'The maker had promised {one|a single} mistake in ten thousand. With ninety thousand faces a day, {that is nine a day|nine a day is what came}. “Nobody multiplied,” says {the report|the city’s report}.',
          'Among those stopped was {a judge|a judge of the High Court}, {twice|two times}.',
          'The cameras {stay|remain} as {plain cameras|ordinary ones}. The {contract|licence}, {at|of} 1.2 million crowns a year, {ends|runs out} in spring.',
        ],
        wire: [],
      },
    ],
    background: ['Four of seven councils that tried the system have dropped it.'],
    more: ['Norwick {drops|ends} face recognition at stations'],
  },
];
