import type { NewsEvent } from '../types';

/** Events that break on demand, in this order. `minutes` counts back from the call. */
export const breakingTexts: readonly NewsEvent[] = [
  {
    id: 'ferry-collision',
    place: 'Norwick',
    section: 'Breaking',
    scene: 'ferry',
    weight: 10,
    tags: ['Harbour ferry', 'Norwick'],
    captions: ['The harbour ferry Saint Brannoc, in a picture from last summer.'],
    stages: [
      {
        day: 6,
        hour: 0,
        tellings: [
          [
            'wire',
            18,
            'Harbour ferry service halted after collision off Norwick',
            'A passenger ferry and a dredger collided in the harbour mouth; all aboard are being taken off.',
          ],
          [
            'metroline',
            15,
            'Ferry collision off Norwick: harbour service halted, passengers taken off',
            'The Saint Brannoc hit a dredger. All boats are stopped.',
          ],
          [
            'courier',
            11,
            'Harbour ferry collides with dredger off Norwick; service halted',
            'Lifeboats are taking 140 passengers off the Saint Brannoc. The harbour is closed.',
          ],
          [
            'radio',
            8,
            'Norwick harbour ferry halted after collision with dredger',
            'Rescue boats are alongside. There are no reports of deaths.',
          ],
          [
            'tidewater',
            5,
            'Collision off Norwick halts harbour ferry; Quillhaven lifeboat called out',
            'The Quillhaven crew reached the ferry within twelve minutes.',
          ],
          [
            'ledger',
            2,
            'Norwick harbour closed after ferry collision, freight held',
            'Eleven ships are waiting outside the bar.',
          ],
        ],
        leads: [
          'All harbour ferries off Norwick were halted on [day] after the passenger boat Saint Brannoc collided with a dredger in the harbour mouth.',
          'A Norwick harbour ferry with about 140 people aboard collided with a dredger on [day]. The service is halted, and lifeboats are taking passengers off.',
          'Lifeboats were alongside a Norwick ferry on [day] after it struck a dredger in the harbour mouth and took in water.',
        ],
        body: [
          'The {ferry|Saint Brannoc} is {afloat|upright} and {held by two tugs|lies between two tugs}, the harbour office said. It {took in|is taking in} water forward; pumps are {keeping up|holding it}.',
          '{Six people|At least six people} were {treated|seen by doctors} on the quay, none of them {gravely hurt|in danger}, according to the ambulance service.',
          '“There was a long horn and then a noise like a dropped tray,” said {a passenger, Lotte Gaskarth|Lotte Gaskarth, who was on the upper deck}.',
          'Visibility was {about 200 metres|poor}, with fog on the bar {since the morning|all morning}. The dredger {was at anchor|lay at anchor} and showed its lights, its {owner|operator} said.',
          'The harbour office has {closed the channel|shut the channel} to all traffic. {Buses|Extra buses} will {replace|stand in for} the ferries until {further notice|the channel opens}.',
          'The {accident board has|investigators have} sent two people to the port. They {asked|have asked} for pictures from the quay.',
        ],
      },
    ],
    background: [
      'The harbour ferries carry some nine thousand people a day, {and more|more} since the Alder Bridge was closed.',
      'It is the first collision of a harbour ferry in seventeen years.',
    ],
    more: ['Ferry service halted after collision off Norwick'],
  },
  {
    id: 'silo-blast',
    place: 'Ferrow',
    section: 'Breaking',
    scene: 'wheat',
    weight: 10,
    tags: ['Ferrow', 'Grain terminal'],
    captions: ['The grain terminal at Ferrow, in a picture from the summer.'],
    stages: [
      {
        day: 6,
        hour: 0,
        tellings: [
          [
            'radio',
            17,
            'Explosion at Ferrow grain terminal; nearby streets cleared',
            'Firefighters ask people within a kilometre to keep windows shut.',
          ],
          ['wire', 16, 'Blast tears roof from grain silo in Ferrow, several hurt'],
          [
            'courier',
            12,
            'Explosion at Ferrow grain terminal hurts several; streets cleared',
            'The blast was heard in Norwick, fourteen kilometres away.',
          ],
          ['metroline', 9, 'Ferrow explosion: grain silo blast, streets cleared, trains stopped'],
          ['ledger', 6, 'Explosion halts Ferrow grain terminal, third largest on the coast'],
          ['tidewater', 3, 'Grain terminal explosion in Ferrow heard across the estuary'],
        ],
        leads: [
          'An explosion tore the roof from a silo of the Ferrow grain terminal on [day], and firefighters cleared the streets around it.',
          'A silo exploded at the grain terminal in Ferrow on [day]. Several people were hurt, and the railway is closed.',
        ],
        body: [
          '{Eight people|At least eight people} were taken to hospital, {two of them with burns|two with burns}, the fire service said. {All who were on shift have|Everybody on shift has} been {found|accounted for}.',
          'The {blast|explosion} was probably {grain dust|a dust explosion}, {a fire officer said|according to the fire service}; {it is too early to be sure|the cause is not confirmed}.',
          '“The window came in whole and stood on the table,” said {Anselm Pryde-Amari, who lives opposite|a neighbour, Anselm Pryde-Amari}.',
          'Trains between Ferrow and Lowmere are {stopped|not running}. The {coast road|main road} is open {again|to one lane}.',
          'A second silo is {being cooled|under watch}. Neighbours {were taken to|can go to} the school in Chapel Street.',
        ],
      },
    ],
    background: [
      'The terminal {handles|ships} a fifth of the region’s wheat and employs 130 people.',
    ],
    more: ['Explosion at grain terminal in Ferrow'],
  },
];
