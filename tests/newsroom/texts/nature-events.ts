import type { NewsEvent } from '../types';

/** Weather, harvest, health, science. */
export const natureEvents: readonly NewsEvent[] = [
  {
    id: 'wheat-harvest',
    place: 'Ferrow',
    section: 'Economy',
    scene: 'wheat',
    weight: 9,
    tags: ['Wheat', 'Harvest', 'Food prices'],
    captions: [
      'Wheat near Ferrow in late summer. Much of it stayed too short to cut.',
      'The silos at Ferrow are half full.',
    ],
    stages: [
      {
        day: 1,
        hour: 10,
        tellings: [
          ['wire', 2, 'Wheat harvest lowest in thirty years, farm ministry says'],
          [
            'ledger',
            18,
            'Wheat harvest falls to a thirty-year low and bread prices follow',
            'A dry spring and a wet August took a quarter of the crop. Mills have raised flour twice.',
          ],
          ['radio', 48, 'A quarter of the wheat is missing, the harvest count shows'],
          [
            'courier',
            75,
            'Smallest wheat harvest since the nineties; a loaf may reach five crowns',
            'Bakers in Norwick have begun to weigh their rolls in public.',
          ],
        ],
        leads: [
          'Farmers brought in 3.1 million tonnes of wheat this year, the {smallest|poorest} harvest in thirty years, the ministry of agriculture said on [day].',
          'The wheat harvest is the lowest in thirty years. A {dry spring|spring without rain} and a {wet August|drowned August} took a quarter of it, figures {released|published} on [day] show.',
          'One field in four was hardly worth cutting: the wheat harvest came to 3.1 million tonnes, less than in any year {since records were put on one sheet|for thirty years}.',
        ],
        body: [
          'The yield {fell|dropped} from 4.2 million tonnes a year ago. In the districts around {Ferrow and Lowmere|Ferrow}, {half|nearly half} of the winter wheat was {ploughed in|lost} by June.',
          'Mills {raised|have raised} the price of flour {twice|two times} since September, by eighteen percent in all. {A loaf|The ordinary loaf} {costs|is at} 4.60 crowns and may {reach|come to} five {by the new year|before long}.',
          '“In May it was dust, in August it was soup,” said {Silas Wexcombe, who farms 90 hectares near Ferrow|the farmer Silas Wexcombe, near Ferrow}.',
          'The country will {have to import|need to buy in} about 600,000 tonnes, {the first imports of size|its first large imports} since a drought in the seventies.',
          'Stocks {cover|last for} eleven weeks. There is no {shortage|lack} of bread, {the ministry stressed|officials said}; there is a shortage of cheap bread.',
        ],
        wire: ['tidewater'],
      },
      {
        day: 2,
        hour: 7,
        tellings: [
          [
            'fieldlab',
            30,
            'Why the wheat failed: a short spring, a long wet, and one gene',
            'The variety on two thirds of the fields was bred for Junes that no longer come.',
          ],
          [
            'metroline',
            12,
            'Bread to cost five crowns? What bakers say',
            'We asked six of them. One has already done it.',
          ],
          ['courier', 150, 'The bakers of Norwick weigh their rolls'],
        ],
        leads: [
          'Two thirds of the fields grew the same wheat, Harrow Gold, and Harrow Gold {needs|wants} rain in May.',
          'Six bakers, six answers: a loaf in Norwick costs between 4.20 and 5.10 crowns, and {will go up|is going up}.',
          'Bakers in Norwick {put|set} scales on their counters on [day], so that {nobody|no one} can say that the rolls have shrunk.',
        ],
        body: [
          'A roll weighs fifty grams, by {custom|an old bylaw}. It costs forty cents, up from thirty-two in the summer.',
          '“I can make it smaller, or dearer, or out of barley. I asked my customers, and they said: dearer,” said {Lotte Pryde-Amari of the bakery in Rope Walk|a baker, Lotte Pryde-Amari}.',
          'Flour is {a fifth|about a fifth} of the price of a loaf; {wages and gas|energy and wages} are {more than half|the larger part}.',
          'Harrow Gold was {released|bred} twenty-one years ago and {yields|gives} {a tenth|10 percent} more than its rivals in a {normal|good} year. {Last|The last} normal year was six years ago.',
        ],
        wire: [],
      },
      {
        day: 3,
        hour: 15,
        tellings: [
          ['wire', 10, 'State opens grain reserve as flour prices climb'],
          ['ledger', 40, 'Ministry releases a third of the grain reserve; traders had bet on half'],
          ['radio', 90, 'Grain reserve opened for the first time since 1976'],
          ['courier', 160, 'The state opens its granaries, a little'],
        ],
        leads: [
          'The state will sell 200,000 tonnes of wheat from its reserve, a third of what it has, the {farm minister|minister of agriculture} said on [day].',
          'For the first time since 1976 the state opens its grain reserve, to {slow|brake} the {rise|climb} of flour prices.',
        ],
        body: [
          'The {first lots go|first auction is open only} to mills with fewer than fifty employees. Large ones must wait two weeks.',
          'Wheat for {delivery in spring|spring delivery} fell six percent within the hour, and {won back|recovered} {half|three} of it by evening.',
          '“It is a bucket, but it is the right bucket,” said {the head of the millers’ guild, Dov Holmgrain|Dov Holmgrain of the millers’ guild}.',
          'The reserve is {kept|stored} at nine places, whose {addresses|names} are {a secret that every child knows|secret}.',
        ],
        wire: ['tidewater', 'metroline'],
      },
      {
        day: 5,
        hour: 9,
        tellings: [
          [
            'ledger',
            22,
            'Flour prices fall for the first time since the harvest',
            'The reserve worked, say millers. Or the rain did, say farmers.',
          ],
          ['wire', 140, 'Flour prices ease after reserve sales'],
          ['fieldlab', 300, 'Seven old wheats go back to school'],
        ],
        leads: [
          'Flour was four percent cheaper on [day] than a week ago, the first fall since the harvest.',
          'Prices for flour {eased|came down} on [day], after the first auction from the state’s reserve.',
          'On a slope near Highmoor, seven kinds of wheat that nobody has grown for a century are being sown this week, side by side.',
        ],
        body: [
          'Winter sowing is {almost done|nearly done}, in soil that is {wetter|in better shape} than for four years.',
          'Farmers {have sown|put in} less Harrow Gold: its share falls from {two thirds|66 percent} to {less than half|45 percent}.',
          'Bakers {will not lower prices|do not plan to cut prices} before {spring|the new year}. “First I pay for the old sacks,” said one.',
        ],
        wire: [],
      },
    ],
    background: [
      'A field that has been too dry in spring {does not recover|never quite recovers}: the plants make fewer shoots, and each ear sets fewer grains. What the drought had spared then stood in water for three weeks in August, when the combines could not {get on to the land|leave the yard}. Part of the crop sprouted on the stalk. It will feed {pigs|cattle}, at half the price.',
      'The last bad harvest of this kind changed what people ate. Barley bread, which had been poor people’s food, came back into the shops, and {stayed|never left}. Some bakers expect the same of oats. Others remember that their grandparents {mixed in|used} potatoes, and that nobody {asked for seconds|wants to do it again}.',
      'In the villages around Ferrow the talk is less of prices than of rent. Two thirds of the land is leased, and most leases end {with the year|in the new year}. Owners who have never set foot in a field {will have to decide|must say} whether they want their money or a tenant. “I have offered mine a loaf a week,” one farmer said. “She is thinking about it.”',
      'The ministry keeps {a list of|a drawer full of} measures for such a year: cheaper loans, a pause on some fees, free seed of {older|other} varieties. Farmers’ groups call them useful and small. They ask for {ponds|reservoirs}, a right to dig them, and a weather service that answers the telephone at five in the morning.',

      'Wheat is grown on {a third|one third} of the country’s fields; {most|two thirds} of it {is eaten here|becomes bread at home}.',
      'Neighbouring Vasterland, which {buys|takes} much of the surplus, had a {fair|better} harvest but keeps a duty on grain.',
      'In 1976 the state {rationed flour|gave out flour cards} for nine weeks. Some {families|households} still have them, {unused|in a drawer}.',
      'The national bread survey {counts|lists} 214 kinds. {Two thirds|Most} are {rye or mixed|made with some rye}.',
    ],
    angles: {
      business: [
        'Shares of Carrow Mills {rose|gained} nine percent in the week. The bakery chain Morning & Daughters {warned|says} its profit will {fall|halve}.',
      ],
      science: [
        'In {trials|plots} at the Highmoor station, mixtures of four varieties {lost|gave up} only eleven percent in the same spring. “A field should disagree with itself,” the {breeder|station’s breeder} Odile Sorrelby {says|likes to say}.',
      ],
    },
    more: [
      '{Wheat harvest|Harvest} {lowest|smallest} in thirty years, {flour dearer|bread prices rise}',
      'Our bakers and the poor harvest: {what a loaf will cost|prices by the slice}',
    ],
    foreign: [
      {
        slug: 'cronica',
        day: 2,
        hour: 8,
        headline: 'La peor cosecha de trigo en treinta años encarece el pan',
        deck: 'Una primavera seca y un agosto inundado se llevaron la cuarta parte.',
        paragraphs: [
          'El campo ha dado 3,1 millones de toneladas de trigo, la cosecha más pobre en treinta años, según el Ministerio de Agricultura.',
          'Los molinos han subido la harina dos veces desde septiembre, un dieciocho por ciento en total. La barra corriente cuesta 4,60 coronas y puede llegar a cinco.',
          '«En mayo era polvo y en agosto era sopa», resume Silas Wexcombe, que cultiva noventa hectáreas cerca de Ferrow.',
          'Habrá que importar unas 600 000 toneladas. Las reservas alcanzan para once semanas: no falta pan, falta pan barato.',
        ],
      },
      {
        slug: 'uferblatt',
        day: 1,
        hour: 15,
        headline: 'Kleinste Weizenernte seit dreißig Jahren: Das Brot wird teurer',
        deck: 'Ein trockener Frühling und ein nasser August haben ein Viertel gekostet.',
        paragraphs: [
          'Die Bauern haben in diesem Jahr 3,1 Millionen Tonnen Weizen eingefahren, so wenig wie seit dreißig Jahren nicht, teilte das Landwirtschaftsministerium mit.',
          'Die Mühlen haben den Mehlpreis seit September zweimal erhöht, um zusammen achtzehn Prozent. Ein einfacher Laib kostet 4,60 Kronen und könnte bald fünf kosten.',
          '„Im Mai war es Staub, im August war es Suppe“, sagte der Bauer Silas Wexcombe bei Ferrow.',
          'Etwa 600 000 Tonnen müssen eingeführt werden. Die Vorräte reichen für elf Wochen.',
        ],
      },
    ],
  },
  {
    id: 'storm-hedda',
    place: 'Quillhaven',
    section: 'Weather',
    scene: 'storm',
    weight: 8,
    tags: ['Storm Hedda', 'Coast', 'Floods'],
    captions: [
      'The lighthouse at Quillhaven during Storm Hedda.',
      'The sea wall at Quillhaven, an hour before high water.',
    ],
    stages: [
      {
        day: 0,
        hour: 9,
        tellings: [
          [
            'tidewater',
            6,
            'Storm Hedda: the estuary gets ready',
            'Where to take the boat, the car and the hens before six.',
          ],
          [
            'radio',
            35,
            'Storm Hedda to reach the coast tonight; low streets in Quillhaven cleared',
          ],
          ['wire', 20, 'Coast braces for Storm Hedda, 4,000 told to leave homes'],
          ['metroline', 95, 'Storm Hedda: trains, ferries and flights that will not run'],
        ],
        leads: [
          'About four thousand people along the coast were told on [day] to {leave|spend the night away from} their homes before Storm Hedda, which is to {land|arrive} with the evening tide.',
          'Sandbags at the doors, boats on the slips: the {coast|estuary} had until six on [day] evening to get ready for {Storm Hedda|Hedda}.',
        ],
        body: [
          'Gusts of {140|up to 140} kilometres an hour are {forecast|expected} at the bar, and a tide of {1.9|almost two} metres above normal.',
          'Schools in {Quillhaven, Tamsby and Kestrel Bay|Quillhaven and Tamsby} {opened|have opened} their halls. There is {soup|hot soup}, and room for {dogs|animals}.',
          '“Go early and be bored. That is the plan,” said {the harbour master, Kofi Verrallan|Kofi Verrallan, the harbour master at Quillhaven}.',
          'The barrier at {Saltmarsh End|the mouth of the Wend} {closes|will close} at four. {Trains|Coast trains} {stop|end} at three.',
        ],
        wire: [],
      },
      {
        day: 1,
        hour: 3,
        tellings: [
          [
            'tidewater',
            12,
            'Hedda breaks the old sea wall at Quillhaven',
            'Three hundred houses are wet to the sills. Nobody is missing.',
          ],
          ['wire', 24, 'Storm Hedda breaches sea wall, floods 300 houses in Quillhaven'],
          ['radio', 60, 'Sea wall gives way at Quillhaven, everybody accounted for'],
          [
            'courier',
            210,
            'After Hedda: a wall gone, a harbour full of roofs, and a roll-call that came out right',
          ],
          ['metroline', 150, 'Storm in pictures: Hedda hits the coast'],
        ],
        live: ['tidewater', 'radio'],
        leads: [
          'Storm Hedda broke {forty metres|a length of forty metres} of the old sea wall at Quillhaven {in the small hours of [day]|shortly before three on [day] morning} and flooded three hundred houses. {Nobody is missing|Nobody died}.',
          'The wall of 1893 {held|stood} until ten to three. Then forty metres of it went, and the sea was in Quillhaven.',
        ],
        body: [
          'The water {stood|came} to the window sills in {Quay Street and Rope Walk|Quay Street}. It {fell|went down} with the tide by six.',
          'Volunteers {went|walked} from door to door with {the voters’ list|a list} and {ticked off|found} all 611 names {by five|before dawn}.',
          '“We had practised it with paper boats. It was laughed at. It is not laughed at now,” said {Aneta Penhallick of the lifeboat|Aneta Penhallick, who runs the lifeboat station}.',
          'The highest gust, {151|of 151} kilometres an hour, was {measured|recorded} at the lighthouse {at 2.14|a little after two}.',
          'The wall at Quillhaven had been {listed|on the list} for repair {twice|two times}.',
          'The barrier at the mouth of the Wend, {finished|opened} eleven years ago, kept the {tide|surge} out of Norwick.',
          'Power was {out|off} for {22,000|some 22,000} households; {by noon|at noon} it was {back for two thirds|still off in a third} of them.',
        ],
        wire: [],
      },
      {
        day: 3,
        hour: 11,
        tellings: [
          [
            'tidewater',
            20,
            'Quillhaven asks whether to build the wall again',
            'At a meeting in boots, the town splits three ways.',
          ],
          ['ledger', 95, 'Storm Hedda to cost insurers 180 million crowns'],
          ['fieldlab', 240, 'What the wall at Quillhaven was made of, and what it was made for'],
        ],
        leads: [
          'Three hundred people in boots {met|stood} in the fish hall of Quillhaven on [day] to talk about a wall.',
          'Storm Hedda will cost {insurers|the insurers} about 180 million crowns, {their association said|according to a first estimate} on [day].',
          'It was a good wall, for the sea of 1893.',
        ],
        body: [
          'A new wall would cost {38|thirty-eight} million crowns and {last|hold for} fifty years, {engineers say|by the engineers’ count}. A salt marsh in front of a lower one {costs|would cost} half, and {two streets|takes two streets}.',
          'The third {idea|proposal} is to {build nothing and move|leave it and move}, like Sandry. It got {the longest silence|some applause}.',
          'Forty {families|households} are still {in the school|living in the school}. The {first|nearest} of them {go|will go} home on [next].',
          'The sea {stands|is} nineteen centimetres higher at the gauge than when the wall was {finished|built}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Quillhaven has been flooded before: in 1893, when the first wall was built after it, in 1934, and twice in the {fifties|years after the war}. The marks are cut into the doorpost of the fish hall, each with a date and an initial. {A pencil line|A new line in pencil} has been added a hand’s breadth under the top one.',
      'The plan that {emptied|was used for} the low streets was written by {the lifeboat crew and the primary school|the lifeboat crew with the primary school}, four years ago. Every household has a neighbour two streets up the hill, who has a key, a list of medicines and the name of the cat. It cost the price of printing.',
      'Forecasters had seen the storm {five days|almost a week} ahead, but not how long it would sit on the coast. It came with the spring tide and left with the next one. In between, the wind turned from south-west to north-west, and it was the turn, {they say|say those who were on the wall}, that brought the water in.',

      'Hedda is the {third|3rd} storm of the season to be given a name, {and the strongest on this coast in twenty-two years|the strongest here in 22 years}.',
    ],
    more: [
      'Storm Hedda: {sea wall breaks|300 houses flooded} at Quillhaven',
      '{After Hedda|Storm Hedda}: {clearing up begins|our region counts the damage}',
    ],
    foreign: [
      {
        slug: 'cronica',
        day: 1,
        hour: 9,
        headline: 'La tormenta Hedda rompe el muro de Quillhaven e inunda 300 casas',
        deck: 'No falta nadie: los voluntarios comprobaron puerta a puerta los 611 nombres del censo.',
        paragraphs: [
          'La tormenta Hedda rompió de madrugada cuarenta metros del viejo muro de Quillhaven e inundó trescientas casas. No hay desaparecidos.',
          'El agua llegó a los alféizares y bajó con la marea hacia las seis. Antes del amanecer los voluntarios habían localizado a los 611 vecinos.',
          '«Lo habíamos ensayado con barcos de papel y se rieron. Ya no se ríen», dijo Aneta Penhallick, de la estación de salvamento.',
          'En el faro se midió una racha de 151 kilómetros por hora.',
        ],
      },
    ],
  },
  {
    id: 'brackwell-measles',
    place: 'Brackwell',
    section: 'Health',
    scene: 'clinic',
    weight: 6,
    tags: ['Measles', 'Brackwell', 'Health'],
    captions: ['The clinic at Brackwell, open until ten at night.'],
    stages: [
      {
        day: 2,
        hour: 8,
        tellings: [
          ['radio', 12, 'Thirty-one measles cases in Brackwell; evening clinics open'],
          [
            'courier',
            120,
            'Brackwell has thirty-one measles cases and a queue round the clinic',
            'Parents are not refusing, doctors say. They forgot.',
          ],
          ['wire', 55, 'Brackwell starts measles vaccination drive after 31 cases'],
        ],
        leads: [
          'Brackwell began {giving|to give} measles vaccine until ten at night on [day], after thirty-one cases in {two weeks|a fortnight}.',
          'There are thirty-one cases of measles in Brackwell, {most|the most} of them in children under nine. Clinics {stay|are} open late from [day].',
        ],
        body: [
          'Four children are in hospital, {none of them|none} in danger. Two schools have {sent|asked} {pupils without the vaccine|unvaccinated pupils} to stay at home.',
          'In Brackwell, 84 percent of {six-year-olds|children} have had both doses; 95 percent would {stop|be enough to stop} the spread.',
          '“Nobody shouted at me. They said: the letter came when the baby came,” said {Dr Yara Tolliver-Shah|the town’s doctor, Yara Tolliver-Shah}.',
          'The town has {hired|sent out} {nurses|two nurses} with a bus. It {stands|stops} where {the ice-cream van stood|ice cream is sold} in summer.',
        ],
        wire: [],
      },
      {
        day: 5,
        hour: 18,
        tellings: [
          ['radio', 5, 'Brackwell vaccinates 2,400 in three days'],
          [
            'fieldlab',
            110,
            'The arithmetic of a town: how 2,400 jabs change the odds in Brackwell',
          ],
          ['courier', 75, 'No new measles case in Brackwell for two days'],
        ],
        leads: [
          'In three days, 2,400 people in Brackwell were vaccinated against measles, {and no new case|and for two days no new case} was reported.',
          'Measles finds the one in ten who cannot say no. In Brackwell, this week, it found {fewer|fewer of them}.',
        ],
        body: [
          'The share with both doses {rose|is up} from 84 to 91 percent among {children|schoolchildren}.',
          'The bus {goes on|drives on} to {Corby Vale|Corby Vale and Velling}, where there {are|have been} three cases.',
          'Doctors {warn|say} that it takes {two weeks|a fortnight} {to be sure|before anybody can be sure}. “I will rest on the fifteenth day,” said {Dr Tolliver-Shah|Yara Tolliver-Shah}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Measles had not been seen in the district for nineteen years.',
      'One person with measles {infects|passes it to} up to eighteen others who are not protected.',
    ],
    more: ['{Measles|Vaccination drive}: Brackwell {opens evening clinics|brings nurses by bus}'],
  },
  {
    id: 'quillhaven-reef',
    place: 'Quillhaven',
    section: 'Science',
    scene: 'reef',
    weight: 6.4,
    tags: ['Reef', 'Deep sea', 'Quillhaven'],
    captions: ['A drawing of the cold-water reef, after pictures from the survey ship.'],
    stages: [
      {
        day: 3,
        hour: 13,
        tellings: [
          [
            'fieldlab',
            4,
            'A forty-kilometre reef in the cold and dark off Quillhaven',
            'Nobody was looking for it. The survey was for a cable.',
          ],
          ['wire', 35, 'Survey finds 40-km cold-water reef off Quillhaven'],
          [
            'tidewater',
            58,
            'We have a reef: forty kilometres of coral off Quillhaven',
            'Fishermen say they knew. They called it the Teeth.',
          ],
          ['radio', 150, 'Cable survey finds one of the longest cold-water reefs'],
          ['courier', 230, 'A reef as long as the estuary, found by accident'],
        ],
        leads: [
          'A ship that was looking for a flat way to lay a cable has found a reef instead: forty kilometres of cold-water coral, three hundred metres down, off Quillhaven.',
          'Forty kilometres of living coral lie in the dark off Quillhaven, {scientists said|a survey team reported} on [day].',
          'The fishermen called it the Teeth, because it tore their nets. It is a reef, {it turned out on [day]|scientists said on [day]}, and one of the longest of its kind.',
        ],
        body: [
          'The coral {grows|lives} at six degrees and without light; {it gains a centimetre in two years|a centimetre takes it two years}. Parts of it are eight thousand years old.',
          '“We turned the lamp on and the flat bottom had a city on it,” said {the chief scientist, Emeka Ilvaren|Emeka Ilvaren, who led the survey}.',
          'A robot {filmed|took pictures} for sixty hours. It {saw|recorded} two hundred species, nine of which {nobody could name|have no name yet}.',
          'The cable will {go round|take another way}, its owner {said|promised}; that costs eleven kilometres more.',
          'The ministry {is considering|will look into} a {closed|protected} zone. {Trawlers|Boats} from Quillhaven {work|fish} {inside it|over part of it}.',
        ],
        wire: [],
      },
      {
        day: 6,
        hour: 6,
        tellings: [
          ['tidewater', 30, 'Skippers offer to keep off the Teeth, if they may name it'],
          ['fieldlab', 150, 'Nine animals without a name, and the people who will choose them'],
        ],
        leads: [
          'Eleven of the fourteen skippers of Quillhaven would stay off the reef of their own accord, they said on [day]. In return they want it to keep its name.',
        ],
        body: [
          '“It was the Teeth before there was a map,” said {Kofi Gaskarth, of the boat Patience|the skipper Kofi Gaskarth}.',
          'Scientists {had proposed|proposed} a {number|Latin name}. They {have no objection|can live with the Teeth}.',
          'One of the nine new species, {a shrimp|a pale shrimp}, will be {called after|named for} the {cook|ship’s cook}, who {saw it first|spotted it on the screen}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Cold-water reefs {shelter|are nurseries for} {redfish and ling|many of the fish that end on plates}. Half of those known have been damaged by trawls.',
      'The survey was paid by {a power company|the owner of the cable} and its {data|maps} will be {open|published}.',
    ],
    more: ['{Forty-kilometre|40-km} reef {found|discovered} off Quillhaven'],
    foreign: [
      {
        slug: 'uferblatt',
        day: 3,
        hour: 18,
        headline: 'Vierzig Kilometer Korallen: Riff vor Quillhaven entdeckt',
        deck: 'Gesucht wurde nur ein ebener Weg für ein Kabel.',
        paragraphs: [
          'Ein Schiff, das einen ebenen Weg für ein Kabel suchte, hat vor Quillhaven ein Riff gefunden: vierzig Kilometer Kaltwasserkorallen in dreihundert Metern Tiefe.',
          'Die Korallen wachsen ohne Licht, einen Zentimeter in zwei Jahren. Teile des Riffs sind achttausend Jahre alt.',
          '„Wir schalteten die Lampe ein, und auf dem flachen Grund stand eine Stadt“, sagte der Leiter der Fahrt, Emeka Ilvaren.',
          'Das Kabel soll nun elf Kilometer Umweg nehmen. Ein Schutzgebiet wird geprüft.',
        ],
      },
    ],
  },
  {
    id: 'lark-satellite',
    place: 'Highmoor',
    section: 'Science',
    scene: 'rocket',
    weight: 4.8,
    tags: ['Space', 'Lark', 'Rivers'],
    captions: ['The launcher with the satellite Lark, on the pad.'],
    stages: [
      {
        day: 4,
        hour: 5,
        tellings: [
          [
            'fieldlab',
            10,
            'Lark is up: a satellite that weighs rivers',
            'It is the size of a suitcase and was built by forty students.',
          ],
          ['switchboard', 95, 'The students’ satellite that runs on a phone chip and patience'],
          ['wire', 30, 'River-watching satellite Lark reaches orbit'],
        ],
        leads: [
          'The satellite Lark reached its orbit on [day] and called home ninety minutes later, twelve seconds late.',
          'Forty students, six years, one suitcase: the satellite Lark is in orbit since [day] and {has begun|begins} to look at rivers.',
        ],
        body: [
          'It measures the height of {water|rivers} to four centimetres, {by radar|with a small radar}, and passes over each {river|place} every five days.',
          '“We broke the first two on the ground, which is the cheap place to do it,” said {Ishaan Ilvaren, its chief engineer|its chief engineer, Ishaan Ilvaren, who is twenty-six}.',
          'The data are free. The {water board|board} of the Orrin {has asked for the first set|will be its first user}.',
          'The mission cost three million crowns, {less than|about as much as} {a kilometre of motorway|one roundabout, as the students like to say}.',
        ],
        wire: [],
      },
    ],
    background: [
      'Of the world’s large rivers, {fewer than half|less than half} have a gauge that {anybody can read|is read in public}.',
    ],
    more: ['Student satellite Lark {reaches orbit|is up}'],
  },
  {
    id: 'bee-ruling',
    place: 'Highmoor',
    section: 'Science',
    scene: 'meadow',
    weight: 3.9,
    tags: ['Bees', 'Farming'],
    captions: ['Hives at the edge of a rape field near Highmoor.'],
    stages: [
      {
        day: 5,
        hour: 7,
        tellings: [
          [
            'fieldlab',
            15,
            'Seed dressing to be banned after ten-year bee count',
            'Where it was used, every third colony did not see spring.',
          ],
          ['ledger', 210, 'Seed makers lose a dressing, and gain a deadline'],
        ],
        leads: [
          'The {farm ministry|ministry} will {ban|forbid} a common seed dressing from the autumn after next, because of what eleven hundred beekeepers wrote down for ten years.',
          'A {seed dressing|coating for seed} that is used on a third of the country’s rape will be banned, {the ministry said|it was announced} on [day].',
        ],
        body: [
          'In districts that used it, {34|thirty-four} percent of colonies were lost in an average winter, elsewhere {15|fifteen}.',
          '“It is the longest diary I have ever read,” said {Bryony Nwandu, who did the sums|the statistician Bryony Nwandu}.',
          'Farmers {may|can} use up {what they have|their stock}. {The maker|Its maker} {doubts|disputes} the count.',
          'Rape growers {expect|reckon with} four percent less. Trials with {mustard|a strip of mustard} {lost|gave up} two.',
        ],
        wire: [],
      },
    ],
    background: [
      'The count was started {by a postman|by a retired postman} in Linnow with nine hives.',
    ],
    more: ['Ministry bans seed dressing after bee count'],
  },
];
