import type { RegionTemplate } from '../types';

/** Local events told by two to eight neighbouring papers. */
export const regionTemplates: readonly RegionTemplate[] = [
  {
    label: 'Fire',
    scene: 'houses',
    headlines: [
      'Fire destroys {|old }[family] [trade] on [street] in [town]',
      '[family] [trade] in [town] lost to {overnight fire|fire}, nobody hurt',
      'Blaze at [town] [trade]: [street] closed until evening',
    ],
    leads: [
      'A fire destroyed the [family] [trade] on [street] in [town] in the early hours of [day]; nobody was hurt.',
      'The [family] [trade] in [town] burned to its walls on [day], in spite of [n] fire engines.',
    ],
    paragraphs: [
      'The first call came at ten past two. [n] engines from [town] and [town2] were there within the hour.',
      '“We had it since [year]. We will have it again,” said the owner, [person].',
      'The roof fell in at four. [k] square metres were lost, the fire service said.',
      '[street] stayed closed until the evening, and the school bus took another way.',
      'Investigators think of a {charger|heater} that was left on; [person2] of the fire service asked for patience.',
      'A collection for the [m] people who worked there had reached [number] crowns by noon.',
    ],
  },
  {
    label: 'Rail',
    scene: 'train',
    headlines: [
      'Branch line from [town] to [town2] {reopens|opens again} after [n] years',
      'First train reaches [town2] from [town] since [year]',
      '[town]–[town2] railway is back, [n] minutes late',
    ],
    leads: [
      'Trains run again between [town] and [town2], for the first time in [n] years.',
      'The first train from [town] in [n] years rolled into [town2] on [day] with [k] people and a brass band.',
    ],
    paragraphs: [
      'The track was relaid over [m] weeks. [n] level crossings have new barriers.',
      '“I left on the last one and I am back on the first,” said [person], who is [m].',
      'There is a train every hour. A single costs [n] crowns; bicycles go free.',
      'The stop at [street] is shorter than the train. Passengers should use the front doors.',
      'The line lost money when it closed and will lose money again, said [person2] of the transport board. “So does the fire brigade.”',
    ],
  },
  {
    label: 'Archaeology',
    scene: 'hills',
    headlines: [
      'Diggers find [k] coins under [street] in [town]',
      '[town]: hoard of [k] coins stops the new car park',
      'A pot with [k] coins delays roadworks in [town]',
    ],
    leads: [
      'Workers who were laying a pipe in [street] in [town] found a pot with [k] silver coins on [day].',
      'The new car park of [town] must wait: under it lay [k] coins, and perhaps a floor.',
    ],
    paragraphs: [
      'The coins are some [k] years old, said the county archaeologist, [person]. None is worth stealing, and all are worth keeping.',
      '“I thought it was a manhole,” said [person2], whose digger touched the pot.',
      'The site is fenced. A tent went up by evening, and a queue beside it.',
      'The town has waited [n] years for the car park. It will have to wait until spring.',
      'What is found will go to the museum in [town2], which has [m] chairs and no money.',
    ],
  },
  {
    label: 'Hospital',
    scene: 'clinic',
    headlines: [
      'Maternity ward in [town] to stay open',
      '[town] keeps its maternity ward after [number] people sign',
      'Reversal in [town]: births will not move to [town2]',
    ],
    leads: [
      'The maternity ward in [town] will stay open, the health board decided on [day], after [number] people had signed for it.',
      'Children will go on being born in [town]. The board gave up its plan to move births to [town2].',
    ],
    paragraphs: [
      'The ward has [n] beds and saw [k] births last year, a few more than the year before.',
      '“It is forty minutes to [town2], and the second one took thirty,” said [person], who began the petition.',
      'The board wants to save [m]0,000 crowns elsewhere. It did not say where.',
      'Two midwives have been hired. A third post is open, said the matron, [person2].',
    ],
  },
  {
    label: 'Court',
    scene: 'court',
    headlines: [
      'Bookkeeper in [town] took [number] crowns, {court|judges} {hears|hear}',
      'Former treasurer of [town] club {sentenced|gets two years}',
      'Two years for [town] treasurer who kept the cup money',
    ],
    leads: [
      'The former treasurer of a sports club in [town] was sentenced to two years on [day] for taking [number] crowns.',
      'For [n] years nobody counted twice. Then somebody did, and the treasurer of a [town] club went to court.',
    ],
    paragraphs: [
      'The money went on a kitchen and a boat, the court heard. The boat has been sold.',
      '“I meant to put it back, and then I meant to more,” said the accused, who is [m].',
      'The club has [k] members. It will hold a raffle, said its chairwoman, [person].',
      'Judge [person2] spoke of [n] years of trust and one of arithmetic.',
    ],
  },
  {
    label: 'Water',
    scene: 'harbour',
    headlines: [
      '[town] told to boil water after pipe bursts on [street]',
      'Burst main leaves [number] homes in [town] without water',
      'Water back in [town], but boil it until [day]',
    ],
    leads: [
      'A burst main under [street] left [number] homes in [town] without water on [day].',
      'People in [town] should boil their water until further notice, the waterworks said on [day], after a pipe of [year] burst.',
    ],
    paragraphs: [
      'The pipe was laid in [year] and had been mended [n] times.',
      'Tankers stand at the church and at the [trade]. Bring a bucket with a lid.',
      '“We had a fountain at last,” said [person] of [street].',
      'A road of [m] metres must be dug up. It was resurfaced in spring.',
      'Samples will be taken for three days, said [person2] of the waterworks.',
    ],
  },
  {
    label: 'Jobs',
    scene: 'towers',
    headlines: [
      '[family] {Works|Group} to bring [k] jobs to [town]',
      '[town] wins [family] factory over [town2]',
      '[k] jobs for [town] as [family] picks [street]',
    ],
    leads: [
      'The [family] Group will build a factory for {pumps|batteries|window frames} in [town] and hire [k] people, it said on [day].',
      '[town] has beaten [town2] to a factory with [k] jobs.',
    ],
    paragraphs: [
      'Building starts in spring on the old [trade] site. The first shift is to begin in two years.',
      '“They asked about the school before they asked about the tax,” said the mayor, [person].',
      'The town gives the land at [m] crowns a square metre, and a bus stop.',
      'Half of the jobs need training, which the college in [town2] will offer.',
      'Neighbours fear lorries. The company, through [person2], promises rails.',
    ],
  },
  {
    label: 'Accident',
    scene: 'road',
    headlines: [
      'Lorry with [n] tonnes of apples overturns near [town]',
      'Apples block the [town] road for [n] hours',
      '[town]–[town2] road shut after lorry sheds its load',
    ],
    leads: [
      'A lorry with [n] tonnes of apples overturned on the road from [town] to [town2] on [day]. The driver was not hurt.',
      'The road between [town] and [town2] was closed for [n] hours on [day], because of apples.',
    ],
    paragraphs: [
      'It happened at the bend by the [trade], where [n] others have left the road in ten years.',
      '“I braked for a {deer|hen}. It looked at me,” the driver told police.',
      'Schoolchildren helped to gather what could be gathered. There will be juice, said [person].',
      'The council of [town] has asked for a lower limit since [year].',
    ],
  },
  {
    label: 'Festival',
    scene: 'stage',
    headlines: [
      '[number] come to the {lantern|herring|bell} fair in [town]',
      '[town] fair breaks its record, and a bench',
      'Record crowd at [town] fair; [street] sticky until [day]',
    ],
    leads: [
      '[number] people came to the fair in [town] on [day], more than ever, and one bench did not survive it.',
      'The fair of [town] drew [number] visitors, [n] percent more than last year.',
    ],
    paragraphs: [
      'The procession left [street] at six with [k] lanterns and reached the square an hour later with most of them.',
      '“We ran out of bread at eight and of patience at nine,” said [person], who has the stall by the [trade].',
      'The choir of [town2] sang from a hay cart. The mayor, [person2], held the horse.',
      'Sweepers began at midnight. The proceeds, [number] crowns, go to the school roof.',
    ],
  },
  {
    label: 'Environment',
    scene: 'meadow',
    headlines: [
      'Beavers {settle|move in} near [town], and a field goes under',
      '[town] beavers: farmer and county agree on a pipe',
      'A dam nobody ordered: beavers near [town]',
    ],
    leads: [
      'A family of beavers has built a dam of [m] metres near [town] and put [n] hectares of [family]’s field under water.',
      'The beavers of [town] may stay, the county and the farmer agreed on [day]. The water must go.',
    ],
    paragraphs: [
      'They are the first on the stream since [year]. A trail camera counted [n].',
      '“They work nights and send no invoice,” said the farmer, [person]. “But it is my field.”',
      'A pipe through the dam will hold the pond at knee height. It costs [number] crowns.',
      'Downstream, [town2] has had no wet cellar since the spring. [person2] of the water board thinks that this is no accident.',
    ],
  },
  {
    label: 'Schools',
    scene: 'school',
    headlines: [
      'Pupils in [town] build a boat and sail it to [town2]',
      'School boat from [town] reaches [town2], wet but whole',
      '[n] pupils, one boat: [town] to [town2] by river',
    ],
    leads: [
      '[n] pupils from [town] have sailed to [town2] in a boat that they built in their woodwork room.',
      'It leaked for the first mile and then it did not: the school boat of [town] reached [town2] on [day].',
    ],
    paragraphs: [
      'The work took [m] weeks. The plans came from a book of [year].',
      '“We measured twice and it was wrong twice, so we cut,” said [person], who is fifteen.',
      'The teacher, [person2], followed in a canoe with sandwiches.',
      'The boat will hang in the hall. Next year’s class wants to build a cart.',
    ],
  },
  {
    label: 'Dispute',
    scene: 'hall',
    headlines: [
      '[town] and [town2] argue over [k] metres of road',
      'Whose road is it? [town] stops ploughing at the sign',
      'Snow plough turns back: [town] and [town2] fall out',
    ],
    leads: [
      'For [k] metres the road between [town] and [town2] belongs to nobody, and nobody will plough it.',
      '[town]’s snow plough now turns round [k] metres before [town2]. A map of [year] is to blame.',
    ],
    paragraphs: [
      'Two surveyors have found three borders. The oldest follows a tree that fell in [year].',
      '“I push the snow to the line. What it does there is its own affair,” said the driver, [person].',
      'The postwoman, [person2], walks that part. It takes her [n] minutes.',
      'The county has offered to mediate, or to give the road a number.',
    ],
  },
];
