import type { NewsEvent } from '../types';

/** Courts, councils, ministries, abroad. */
export const publicEvents: readonly NewsEvent[] = [
  {
    id: 'curfew-law',
    place: 'Norwick',
    section: 'Justice',
    scene: 'court',
    weight: 8.6,
    tags: ['Curfew law', 'High Court', 'Civil rights'],
    captions: [
      'The High Court in Norwick, before the reading on [day0].',
      'People on the steps of the High Court wait for the ruling.',
    ],
    stages: [
      {
        day: 4,
        hour: 10,
        tellings: [
          ['wire', 4, 'High Court strikes down curfew law, eleven to four'],
          [
            'courier',
            22,
            'Court strikes down the curfew law, eleven to four',
            'The state may not lock up a town because one street was noisy, the judges write.',
          ],
          ['radio', 15, 'Judges throw out the night curfew: “a key is not a plan”'],
          [
            'metroline',
            9,
            'Curfew law is dead: what you may do tonight',
            'You can walk home at two in the morning. You always should have been able to, says the court.',
          ],
          [
            'tidewater',
            130,
            'Curfew ruling frees the harbour’s night shift to walk home',
            'Eleven of fifteen judges found that the law of two years ago went too far.',
          ],
        ],
        leads: [
          'The High Court struck down the {curfew law|night curfew} on [day], eleven judges to four, and told the state that {fear of a crowd|a fear of crowds} is no ground for {emptying|clearing} the streets of a whole town.',
          'Two years after it was passed, the law that let mayors clear the streets at ten in the evening is void. Eleven of fifteen judges {voted against it|said so} on [day].',
          'By eleven votes to four, the country’s highest court {declared|held} on [day] that the curfew law {breaks|is against} the constitution.',
        ],
        body: [
          'The law {allowed|let} any mayor {to order|order} people indoors from ten at night to five in the morning, for up to {thirty days|a month}. It had been used nineteen times in seven towns.',
          '“A key is not a plan,” wrote {the presiding judge, Odile Averdieck|Odile Averdieck, who presides over the court}. “The state may stop a fight. It may not stop the night.”',
          'The four {dissenting judges|judges in the minority} would have {kept|saved} the law with a limit of {three nights|seventy-two hours}.',
          'The case was brought by {a baker, a nurse and a student|three people} from Lowmere who were fined {120 crowns each|for being out} on the way to or from work.',
          'Some 4,300 fines will be {paid back|refunded}, the ministry of justice said; {forms are ready|a form is promised} within the month.',
          'The interior minister, {Rafe Umbersley|Mr Umbersley}, {said he would read the ruling before he spoke about it|declined to say whether he would bring a new bill}.',
        ],
        wire: ['ledger'],
      },
      {
        day: 5,
        hour: 11,
        tellings: [
          [
            'courier',
            5,
            'After the ruling, Lowmere stays up late',
            'Cafés kept their lights on until two. The police kept to their cars, and waved.',
          ],
          ['metroline', 60, 'First night without curfew: noisy, happy, no arrests'],
          ['radio', 110, 'Minister drops plan for new curfew bill'],
        ],
        leads: [
          'The first night without a curfew in Lowmere ended at half past three with {a song|a brass band} on the market square and, the police said, with no arrests.',
          'Lowmere {slept|went to bed} late on [day]. For the first time in two years, {nobody|no one} had to be anywhere at ten.',
        ],
        body: [
          'The baker {who brought the case|whose fine began it all}, {Farid Holmgrain|Farid Holmgrain, fifty-four}, {opened at midnight|opened his shop at midnight} and sold out of rolls by one.',
          '“I do not want to be a case any more. I want to be a baker at night,” he said.',
          'The interior ministry {will not bring|has dropped plans for} a new bill this year, a {spokeswoman|spokesperson} said. {Towns may still|A town can still} close a single square for a single night.',
          'Hotels in Lowmere {report|expect} the {fullest|busiest} weekend since the {summer fair|regatta}.',
        ],
        wire: [],
      },
      {
        day: 6,
        hour: 9,
        tellings: [
          ['wire', 26, 'Two towns to refund curfew fines without waiting for the ministry'],
          [
            'courier',
            95,
            'Seven towns, 4,300 fines: who gets money back after the curfew ruling, and when',
          ],
          ['ledger', 200, 'Curfew refunds will cost towns half a million crowns'],
        ],
        leads: [
          'Lowmere and Brackwell will pay back curfew fines from [next], without waiting for the ministry’s form, the two towns said.',
          'The end of the curfew law has a price: about 516,000 crowns in fines that seven towns {must|have to} pay back.',
        ],
        body: [
          'Whoever was fined needs {nothing but a name|only a name and a date}; the {registers|lists} are {complete|kept by the towns}.',
          'Lowmere {issued|wrote} 2,150 of the 4,300 fines, {more than any other town|half of all}. Its treasurer, {Petra Gaskarth|Ms Gaskarth}, {has set aside|put aside} the money {in the autumn|when the case was heard}.',
          'Three towns {said they would wait|will wait} for instructions. Lawyers {advise|urge} people to {keep their receipts|write now}.',
        ],
        wire: ['radio'],
      },
    ],
    background: [
      'The three who brought the case met by accident, in the queue at the counter where fines are paid. The baker was on his way to his oven, the nurse was coming home from a night shift, and the student had {missed the last tram|walked her grandmother home}. Each of them had a paper that said where they had been going. The law did not ask.',
      'In the hearing, which {took|lasted} two days, the state had argued that a curfew is milder than a police line and cheaper than a trial. One of the judges asked what it costs to be indoors. There was {a pause that the court clerk recorded|a silence, which the minutes record} as forty seconds long.',
      'Police unions {were divided|had mixed feelings}. Officers {said|had said} that the nights were quiet, and that they had spent them checking the papers of people with bread, babies or dogs. In Castle Orrin, where it all began, the station had stopped enforcing the law a year ago, {without telling anybody|and had told nobody}.',

      'The law was passed after {three nights of unrest|riots on three nights} in Castle Orrin, in which {a tram was burned|two shops were looted} and nobody was {badly hurt|killed}.',
      'It is the third law in {ten years|a decade} that the court has {struck down|voided} as a whole.',
      'The full ruling runs to {212 pages|more than two hundred pages}; the court {also published|added} a summary of two.',
      'Surveys had shown support for the curfew {falling|fall} from 61 percent to 38 {since it was passed|within two years}.',
    ],
    angles: {
      business: [
        'Restaurants put the cost of the curfew nights at nine million crowns. Their association {will not|does not plan to} sue.',
      ],
    },
    more: [
      '{High Court|Top court} {voids|strikes down} curfew law {by eleven to four|in 11–4 ruling}',
      'What the end of the curfew law means for our town',
    ],
    foreign: [
      {
        slug: 'uferblatt',
        day: 4,
        hour: 12,
        headline: 'Oberstes Gericht kippt die nächtliche Ausgangssperre',
        deck: 'Elf zu vier Stimmen: Ein Schlüssel sei kein Plan, schreibt die Präsidentin.',
        paragraphs: [
          'Das Oberste Gericht hat das Gesetz über die nächtliche Ausgangssperre mit elf zu vier Stimmen für nichtig erklärt.',
          'Das Gesetz erlaubte Bürgermeistern, die Straßen von zehn Uhr abends bis fünf Uhr früh für bis zu dreißig Tage zu räumen. Sieben Städte hatten es neunzehnmal genutzt.',
          '„Ein Schlüssel ist kein Plan“, schreibt die Vorsitzende Odile Averdieck. „Der Staat darf eine Schlägerei beenden, nicht die Nacht.“',
          'Geklagt hatten ein Bäcker, eine Pflegerin und eine Studentin aus Lowmere, die auf dem Arbeitsweg Bußgelder erhalten hatten. Rund 4300 Bußgelder werden nun erstattet.',
        ],
      },
    ],
  },
  {
    id: 'housing-resignation',
    place: 'Norwick',
    section: 'Politics',
    scene: 'hall',
    weight: 7.8,
    tags: ['Norwick council', 'Housing', 'Contracts'],
    captions: [
      'Norwick city hall on the morning of the resignation.',
      'The tower of city hall, lit until late.',
    ],
    stages: [
      {
        day: 2,
        hour: 16,
        tellings: [
          [
            'courier',
            3,
            'Deputy mayor’s brother-in-law won three housing contracts, papers show',
            'The bids were opened on a Friday evening, by one person.',
          ],
          ['radio', 85, 'Questions over three housing contracts reach the deputy mayor'],
        ],
        leads: [
          'Three contracts for 410 flats went to a firm that belongs in part to the brother-in-law of Norwick’s deputy mayor, tender papers seen on [day] show.',
          'Norwick’s deputy mayor, Anselm Ketterby, did not tell the council that a {relative|member of his family} owned part of a firm that won three city contracts.',
        ],
        body: [
          'The firm, Beacon Rise Building, {was founded|came into being} eleven weeks before the first tender. Its bids {undercut|were lower than} the next ones by less than half a percent, three times.',
          '“I have nothing to hide and I am asking my lawyer where I put it,” {Mr Ketterby|the deputy mayor} told reporters, {and did not laugh|without a smile}.',
          'The bids were opened {on a Friday evening|after office hours} {by one official|by a single official}, although the rules {ask for|require} two.',
          'The contracts are {worth|valued at} 62 million crowns. Work has begun on {one of the three sites|the first site}, at Foundry Road.',
        ],
        wire: [],
      },
      {
        day: 3,
        hour: 18,
        tellings: [
          ['wire', 5, 'Norwick deputy mayor resigns over housing contracts'],
          [
            'courier',
            12,
            'Deputy mayor resigns over contracts for 410 flats',
            'Anselm Ketterby goes after a day of denials and one long meeting.',
          ],
          [
            'metroline',
            2,
            'Deputy mayor quits in flats scandal',
            'He lasted 26 hours after the first report.',
          ],
          [
            'radio',
            31,
            'Norwick’s deputy mayor steps down, says he “should have said a name aloud”',
          ],
          [
            'tidewater',
            145,
            'Ketterby resigns in Norwick; estuary towns check their own contracts',
          ],
          ['ledger', 70, 'Builder in Norwick contracts affair loses its credit line'],
        ],
        leads: [
          'Norwick’s deputy mayor, Anselm Ketterby, resigned on [day] evening, a day after it became known that his brother-in-law’s firm had won three city contracts for flats.',
          'Anselm Ketterby is no longer deputy mayor of Norwick. He {stepped down|resigned} on [day] after {a meeting of two hours|two hours} with his own party.',
          'The deputy mayor of Norwick stepped down on [day] over housing contracts {worth|for} 62 million crowns.',
        ],
        body: [
          '“I should have said a name aloud in a room, and I did not,” {he said on the steps of city hall|he said, reading from a card}. He {took no questions|left by the side door}.',
          'The council {froze|has frozen} the three contracts. Work at Foundry Road {stops|will stop} on [next]; {sixty|about sixty} people are on the site.',
          'The prosecutor has {opened a file|begun a preliminary inquiry} and {asked for|secured} the tender papers and {the visitors’ book|a visitors’ book}.',
          'It is the first {resignation|departure} of a deputy mayor in nineteen years.',
          'The mayor, {Sunniva Cobbold-Rao|Ms Cobbold-Rao}, said she had {known nothing|not been told}. The opposition {wants|asks for} her calendar.',
          'A successor {is to|will} be chosen {within two weeks|by the end of the month}. {Mara Quistow|The head of the budget committee, Mara Quistow,} is {named most often|the name most often heard}.',
        ],
        wire: [],
      },
      {
        day: 5,
        hour: 13,
        tellings: [
          ['courier', 8, 'City to open every housing tender in public, with a clock on the table'],
          ['radio', 55, 'Norwick adopts open tenders after contracts affair'],
          [
            'switchboard',
            150,
            'Norwick will publish its tenders as open data. Here is what that fixes, and what it does not',
          ],
        ],
        leads: [
          'From next month, every bid for a city contract in Norwick will be opened in public, at noon, with two officials and a clock on the table.',
          'Norwick adopted {new rules|a set of rules} for its contracts on [day]: bids will be opened {in public|before an audience} and {published|put online} the same day.',
        ],
        body: [
          'Councillors {voted for it|agreed} without a vote against. The rules {cover|apply to} everything above 50,000 crowns.',
          'The owners of every bidding firm must be {named|listed} down to {a share of five percent|five percent}.',
          '“It will be the dullest hour of the week, and I hope it stays so,” said {Mara Quistow of the budget committee|councillor Mara Quistow}.',
          'Two earlier contracts of the same firm, {for a school kitchen and a bus shelter|both small}, {are being looked at again|will be checked}.',
        ],
        wire: [],
      },
    ],
    background: [
      'How a small firm came to know the other bids so well is {the question that remains|what the inquiry must find out}. The envelopes lay over a weekend in a cabinet to which four people have a key. {One of the four|One of them} was on holiday, one had lost his, and the third is the official who opened them. The fourth key hangs on a nail by the door.',
      'The flats themselves are {needed, and nobody says otherwise|not in dispute}. Four thousand households are on the list for the Foundry Road site alone, some of them for nine years. Tenants’ groups fear that the frozen contracts mean another {winter|year} of waiting. “I do not care who is whose brother-in-law,” said one woman on the list. “I care about the lift.”',

      'Norwick needs {about nine thousand|some 9,000} flats by the end of the decade; {it built|last year it built} 780.',
      'Mr Ketterby, fifty-one, came to office {three years ago|in the last election} with a promise of {a thousand flats a year|more flats}.',
      'Contracts above a million crowns {were until now|used to be} opened by {any two officials|two officials} of the building office, without witnesses.',
    ],
    more: [
      'Norwick deputy mayor {quits|resigns} over {housing|flat} contracts',
      'After Norwick: {who opens the bids in our town?|our council checks its contracts}',
    ],
  },
  {
    id: 'vasterland-vote',
    place: 'Kapelle',
    section: 'World',
    scene: 'ballot',
    weight: 6.8,
    tags: ['Vasterland', 'Election'],
    captions: ['A ballot box in Kapelle, the capital of Vasterland.'],
    stages: [
      {
        day: 0,
        hour: 21,
        tellings: [
          ['wire', 8, 'Vasterland votes out its government; smallholders’ party leads'],
          ['radio', 40, 'Vasterland turns to the smallholders after eleven years'],
          [
            'courier',
            75,
            'A party of farmers and nurses wins in Vasterland',
            'The governing union loses a third of its seats. A coalition will take weeks.',
          ],
        ],
        leads: [
          'Voters in Vasterland {turned out|voted out} the government that has led the country for eleven years and {made the Smallholders’ List the strongest party|put the Smallholders’ List in first place}, with 94 of 300 seats.',
          'After eleven years the Union has lost Vasterland. The {Smallholders’ List|Smallholders} came first in [day]’s election, {well short of a majority|far from a majority}.',
        ],
        body: [
          'Turnout was {81 percent|81 percent, the highest in a generation}. The Union {kept|holds} 88 seats, {down from 131|43 fewer}.',
          '“We did not promise less weather. We promised roads,” said the list’s leader, {Perpetua Orlesk|Perpetua Orlesk, a vet from the south}.',
          'No two parties {have|hold} a majority {together|between them}. Talks {begin|are to begin} {this week|within days}, and could {last|take} until the new year.',
          'The campaign turned on {the price of diesel, closed clinics and a reservoir|closed clinics and the price of bread}.',
        ],
        wire: ['tidewater'],
      },
      {
        day: 4,
        hour: 17,
        tellings: [
          ['wire', 2, 'Three parties agree to form first smallholder-led government in Vasterland'],
          [
            'courier',
            65,
            'Vasterland gets its first coalition led by smallholders, sooner than anyone thought',
          ],
          ['ledger', 33, 'Vasterland coalition promises to keep the grain duty, and markets shrug'],
          ['radio', 120, 'Four days, three parties, one page: Vasterland’s quick coalition'],
        ],
        leads: [
          'Three parties in Vasterland agreed on [day] to form a government under Perpetua Orlesk, four days after an election that was meant to {bring|lead to} months of talks.',
          'It took four days and {fits on one page|one sheet of paper}: Vasterland has a coalition, led by the Smallholders’ List.',
        ],
        body: [
          'The agreement has {nine points|9 points}. Clinics in forty districts will reopen; the grain duty stays {until the harvest after next|for two years}.',
          'The {Harbour Liberals|Liberals} take the {treasury|finance ministry}, the Greens {the railways|transport}. Each partner {can|may} {end it|leave} with a month’s notice.',
          '“We wrote down only what we will do before the summer,” {Ms Orlesk said|said Ms Orlesk, who is forty-six}.',
          'Parliament {votes|will vote} on [next]. The Union {called it|spoke of} “a shopping list without a shop”.',
        ],
        wire: ['tidewater'],
      },
    ],
    background: [
      'Vasterland, {across the northern sound|north of the sound}, has five million people and {buys|takes} a third of its wheat from this country.',
      'The Smallholders’ List was {founded|set up} seven years ago {by the owners of a dairy|in a dairy}, and {entered|came into} parliament in the last election {with six seats|with six members}.',
    ],
    angles: {
      business: [
        'The Vaster mark {rose|gained} half a percent {against|to} the crown. Exporters here had feared {a higher duty|worse}.',
      ],
    },
    more: [
      'Vasterland: smallholders {form|lead} new government',
      'Election in Vasterland: {what it means for our farms|a vote for roads}',
    ],
    foreign: [
      {
        slug: 'uferblatt',
        day: 1,
        hour: 6,
        headline: 'Vasterland wählt die Regierung ab: Bauernliste stärkste Kraft',
        deck: 'Die Union verliert nach elf Jahren ein Drittel ihrer Sitze.',
        paragraphs: [
          'Nach elf Jahren hat Vasterland seine Regierung abgewählt. Die Liste der Kleinbauern wurde mit 94 von 300 Sitzen stärkste Kraft.',
          'Die Wahlbeteiligung lag bei 81 Prozent. Die Union kommt noch auf 88 Sitze, 43 weniger als zuvor.',
          '„Wir haben nicht weniger Wetter versprochen, sondern Straßen“, sagte die Spitzenkandidatin Perpetua Orlesk.',
          'Keine zwei Parteien haben zusammen eine Mehrheit. Die Gespräche könnten bis ins neue Jahr dauern.',
        ],
      },
    ],
  },
  {
    id: 'teachers-strike',
    place: 'Norwick',
    section: 'Education',
    scene: 'school',
    weight: 5.6,
    tags: ['Schools', 'Strike'],
    captions: ['A school gate on [day0], with a notice and no children.'],
    stages: [
      {
        day: 1,
        hour: 5,
        tellings: [
          ['metroline', 10, 'Teachers on strike: which schools are open today'],
          [
            'courier',
            45,
            'Nine in ten schools shut as teachers strike over class size',
            'It is not about pay, both sides agree. That makes it harder.',
          ],
          ['radio', 80, 'Teachers walk out over classes of thirty-four'],
        ],
        leads: [
          'Nine in ten schools in the region stayed shut on [day] as teachers {struck|walked out} over classes of up to thirty-four children.',
          'The gates were locked and the teachers stood outside them: {the first|a} school strike in sixteen years began on [day].',
        ],
        body: [
          'The union wants {no class above twenty-six|a limit of twenty-six}. The state offers {thirty|a limit of thirty}, {in steps|over four years}.',
          '“You can teach thirty-four. You cannot know thirty-four,” said {Marit Sorrelby, who has a second form in Ferrow|Marit Sorrelby, a teacher in Ferrow}.',
          'About 212,000 pupils {stayed at home|are affected}. Libraries and {swimming pools|museums} opened early {for them|to take some in}.',
          'The two sides {meet again|will talk} on [next]. {Neither|No one} {expects|hopes for} a quick end.',
        ],
        wire: [],
      },
      {
        day: 3,
        hour: 22,
        tellings: [
          ['wire', 15, 'Teachers end strike with limit of 27 pupils a class'],
          [
            'courier',
            50,
            'Schools open again: the deal is twenty-seven, and a second teacher below eight',
            'The strike ends after three days and one night of talks.',
          ],
          ['metroline', 25, 'School’s back: strike ends, classes capped at 27'],
        ],
        leads: [
          'Teachers and the state agreed late on [day] to {limit classes to|a limit of} twenty-seven pupils, and schools open again {in the morning|on [next]}.',
          'Twenty-seven: that is the number on which three days of strike {ended|came to an end} on [day] night.',
        ],
        body: [
          'In the first two years a second teacher will {join|be in} every class above twenty-two. The state {must find|needs} 1,900 teachers {in three years|by the year after next}.',
          'The union’s members {vote|will vote} on it next week. Its head, {Gwilym Tessimond|Mr Tessimond}, called it “a deal that a child can count”.',
          'The three lost days will {not be made up|be forgiven}. Exams {move|are moved} by a week.',
        ],
        wire: ['radio'],
      },
    ],
    background: [
      'Class sizes {grew|have grown} since the {school-building programme|building of schools} was cut six years ago.',
      'Pay was settled in the spring, with four percent over two years.',
    ],
    more: [
      'Teachers’ strike {ends|over} with {cap of 27|limit on class size}',
      '{Schools|Classes} {reopen|open again} after three-day strike',
    ],
  },
  {
    id: 'rent-cap',
    place: 'Norwick',
    section: 'Politics',
    scene: 'houses',
    weight: 5.3,
    tags: ['Rent', 'Housing'],
    captions: ['Terraces at Cooper’s Hill, where rents have doubled in nine years.'],
    stages: [
      {
        day: 2,
        hour: 19,
        tellings: [
          [
            'courier',
            8,
            'State assembly caps rent rises at three percent',
            'The vote was tied until a member came back from the dentist.',
          ],
          ['metroline', 20, 'Rent cap passed: what your landlord can ask from spring'],
          ['ledger', 35, 'Rent cap: landlords warn of less building, builders do not'],
          ['radio', 70, 'Rent rises limited to three percent a year'],
        ],
        leads: [
          'Rents may rise by no more than three percent a year from spring, the state assembly {decided|voted} on [day] by one vote.',
          'A law that {limits|caps} rent rises at three percent passed the assembly on [day], {51 to 50|by 51 votes to 50}.',
        ],
        body: [
          'The cap {covers|applies to} flats {older than|finished more than} fifteen years ago. New ones are {free|exempt}, so that {building pays|people go on building}.',
          'The last vote {belonged to|came from} {Callum Mistrall|member Callum Mistrall}, who had {been at the dentist|a tooth out} at five and {came back to vote|was back by seven}. “I could not speak, so I raised my hand,” he wrote on a card.',
          'In Norwick, rents have {doubled|gone up by 98 percent} in nine years, wages by {a third|34 percent}.',
          'Owners {will go|say they will go} to court. Tenants’ groups {hoped for|wanted} two percent.',
        ],
        wire: [],
      },
    ],
    background: [
      'About {six in ten|60 percent of} households in the city rent; {on the coast|in the villages} it is {two|fewer than two} in ten.',
      'A {freeze|rent freeze} in {another state|the north} {led to|was followed by} fewer adverts and longer queues, studies {found|say}.',
    ],
    angles: {
      business: [
        'The two listed landlords, Lintel Homes and Weir Estates, {fell|lost} seven and nine percent. Three builders {kept their plans|said that nothing changes}.',
      ],
    },
    more: ['{Assembly|State} caps rent rises at three percent'],
  },
  {
    id: 'river-talks',
    place: 'Castle Orrin',
    section: 'World',
    scene: 'hills',
    weight: 4.6,
    tags: ['Orrin', 'Water', 'Diplomacy'],
    captions: ['The upper Orrin, which two countries share and neither can fill.'],
    stages: [
      {
        day: 3,
        hour: 14,
        tellings: [
          ['wire', 10, 'Talks on Orrin water resume after two years'],
          ['radio', 60, 'Two countries sit down again over one river'],
          [
            'fieldlab',
            260,
            'How much water is in the Orrin? The talks begin with a number nobody likes',
            'For the first time both sides measure with the same gauges.',
          ],
        ],
        leads: [
          'Delegations from both sides of the Orrin {met|sat down} on [day] for the first time in two years, and {agreed on|agreed about} one thing: the number of gauges.',
          'Talks about the water of the Orrin {resumed|began again} on [day], {two years after they broke off|after a break of two years}.',
        ],
        body: [
          'There will be forty-two gauges, {read every hour|read hourly} and {published|open to all}. Until now each side {had|used} its own, and {neither believed|no one believed} the other’s.',
          'Flow has {fallen|dropped} by {a fifth|19 percent} since the treaty of 1973 {was signed|shared it out}.',
          '“First the litres, then the flags,” said {the mediator, Inès Brisling|the mediator}.',
          'The next {round|meeting} is in six weeks, {upstream|on the other bank}.',
        ],
        wire: [],
      },
    ],
    background: [
      'The Orrin {waters|feeds} {800,000 hectares|fields} in two countries. Its {glaciers|snowfields} lose a metre a year.',
    ],
    more: ['{Orrin water talks|Talks over the Orrin} {resume|begin again}'],
  },
  {
    id: 'sandry-uphill',
    place: 'Sandry',
    section: 'Region',
    scene: 'village',
    weight: 4.9,
    tags: ['Sandry', 'Floods'],
    captions: ['Sandry, with the new ground on the slope behind it.'],
    stages: [
      {
        day: 3,
        hour: 8,
        tellings: [
          [
            'ledger',
            15,
            'A village votes to move itself uphill',
            'After three floods in five years, Sandry will rebuild sixty metres higher, church and all. The sum is smaller than the dyke.',
          ],
          [
            'tidewater',
            260,
            'Sandry says yes: 212 people, 94 houses, sixty metres up',
            'The count took nine minutes. Then somebody rang the bell.',
          ],
        ],
        leads: [
          'The people of Sandry voted on [day] to leave the valley floor and rebuild their village sixty metres further up, where the river has never been.',
          'There were 171 votes for the hill and 29 for the river. Sandry will move.',
        ],
        body: [
          'The village has been under water {three times in five years|three times since the turn of the decade}. A dyke would cost {31|thirty-one} million crowns and {need|take} eleven years; the move is put at {24|twenty-four} million.',
          '“I was born in that kitchen, and I have carried it out on my back three times,” said {Hanne Farrowdale, seventy-eight|Hanne Farrowdale, who is seventy-eight}.',
          'The church will be {taken down and numbered|numbered, stone by stone}; the {inn goes first, because someone has to feed the masons|school goes first, so that classes can begin there in two years}.',
          'Each household {gets|receives} a plot of the same size and {draws lots|draws} for the view.',
          'The old ground becomes {wet meadow|a flood meadow}. It can hold {two days of rain|the river for two days}, which {Ferrow, downstream, will pay for|the towns downstream will pay for}.',
          'Twenty-nine people {voted to stay|do not want to go}. “Nobody will be carried,” said the mayor, {Teodor Gaskarth|Mr Gaskarth}. “We will leave the road open.”',
        ],
        wire: [],
      },
    ],
    background: [
      'Sandry is {first named|mentioned first} in a {tax roll|list of mills} of 1288. It had nine hundred people {before the railway|once}, and has 212 now.',
      'The state has a fund for such moves, {from which nobody had ever drawn|never used until now}.',
    ],
    more: ['{Village of Sandry|Sandry} votes to move {uphill|out of the valley}'],
  },
  {
    id: 'library-fines',
    place: 'Norwick',
    section: 'City',
    scene: 'library',
    weight: 5.1,
    tags: ['Libraries', 'Norwick'],
    captions: ['Returned books at the Granary Street library.'],
    stages: [
      {
        day: 2,
        hour: 11,
        tellings: [
          [
            'courier',
            18,
            'Library fines abolished; forty thousand books come home',
            'One of them had been due since 1958.',
          ],
          [
            'proscenium',
            220,
            'The amnesty of the overdue: what came back to the libraries of Norwick',
          ],
          ['radio', 65, 'Forty thousand overdue books returned after libraries drop fines'],
        ],
        leads: [
          'Three weeks after Norwick’s libraries stopped asking for fines, forty thousand overdue books have come back, {among them|including} a field guide that was due in 1958.',
          'They came in bags, in prams and once by taxi: forty thousand books, back in the libraries of Norwick since the fines {fell|were dropped}.',
        ],
        body: [
          'The city {took|used to take} 190,000 crowns a year in fines and {spent|paid} 160,000 to {collect|collect and count} them.',
          '“People had stopped coming because of a book under a bed,” said {the head of the libraries, Noor Hallowin|Noor Hallowin, who runs the city’s libraries}. “Now the bed is empty and they are here.”',
          'The field guide, {on mosses|to mosses}, was {returned|brought} by the {borrower’s granddaughter|granddaughter of the man who borrowed it}. It has {pressed flowers|a tram ticket} at page 90.',
          'New {cards|memberships} are up by {a fifth|21 percent}. Losses are {no higher|about the same}.',
        ],
        wire: [],
      },
      {
        day: 4,
        hour: 9,
        tellings: [
          ['metroline', 12, 'Libraries: no more fines, and longer hours'],
          ['courier', 130, 'With nothing to collect, libraries open on Sundays'],
        ],
        leads: [
          'The libraries of Norwick will open on Sundays from next month, {with the staff|using the hours} that used to {go into|be spent on} counting fines.',
        ],
        body: [
          'Three branches {begin|start}: Granary Street, Weir Lane and {the one in the old tram depot|the depot}.',
          'It costs nothing {extra|more}, says the city. Eleven people {change|have agreed to change} their hours.',
          'A survey had asked two thousand readers what they {missed|wanted most}. “Sunday” won, before “chairs”.',
        ],
        wire: [],
      },
    ],
    background: [
      'Fines were introduced in 1911 “for the betterment of memory”.',
      'Four other cities {have asked for|wrote to ask for} the figures.',
    ],
    more: ['Forty thousand books {return|come back} as library fines end'],
  },
];
