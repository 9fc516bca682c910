import type { Palette } from './pictures';
import type { Random } from './random';
import type { Scene } from './types';

type Draw = (palette: Palette, random: Random) => string;

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** A row of far hills whose ridge is at about `y`. */
function ridge(y: number, fill: string, random: Random): string {
  const points = times(
    7,
    (index) => ` Q${index * 200 - 100} ${y - random.int(20, 90)} ${index * 200} ${y}`,
  );
  return path(`M-200 ${y}${points} V675 H-200 Z`, fill);
}

const ground = (y: number, fill: string) => rect(0, y, 1200, 675 - y, fill);

function waves(y: number, p: Palette, random: Random): string {
  const dash = () => {
    const x = random.int(0, 1100);
    const at = random.int(y + 20, 650);
    return line(`M${x} ${at}h${random.int(30, 110)}`, p.light, 3);
  };
  return `${ground(y, p.far)}<g opacity=".35">${times(16, dash)}</g>`;
}

/** Walls with rows of windows. */
function block(
  x: number,
  y: number,
  width: number,
  height: number,
  p: Palette,
  fill = p.dark,
  pane = p.light,
): string {
  const columns = Math.max(1, Math.floor((width - 16) / 30));
  const rows = Math.max(1, Math.floor((height - 24) / 40));
  const gap = (width - columns * 14) / (columns + 1);
  const panes = times(columns * rows, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return rect(Math.round(x + gap + column * (14 + gap)), y + 18 + row * 40, 14, 20, pane);
  });
  return `${rect(x, y, width, height, fill)}<g opacity=".7">${panes}</g>`;
}

const skyline = (base: number, _p: Palette, random: Random, fill: string) =>
  times(11, (index) => {
    const height = random.int(60, 210);
    return rect(index * 112 - 10, base - height, random.int(70, 118), height, fill);
  });

const house = (x: number, base: number, size: number, p: Palette, wall: string) =>
  rect(x, base - size, size * 1.2, size, wall) +
  path(
    `M${x - 10} ${base - size} L${x + size * 0.6} ${base - size * 1.6} L${x + size * 1.2 + 10} ${base - size} Z`,
    p.dark,
  ) +
  rect(x + size * 0.2, base - size * 0.7, size * 0.22, size * 0.28, p.haze) +
  rect(x + size * 0.7, base - size * 0.55, size * 0.26, size * 0.55, p.dark);

const tree = (x: number, base: number, size: number, p: Palette) =>
  rect(x - 5, base - size * 0.6, 10, size * 0.6, p.dark) +
  disc(x, base - size, size * 0.46, p.ground);

function columns(x: number, base: number, count: number, height: number, fill: string): string {
  return times(count, (index) => rect(x + index * 74, base - height, 30, height, fill));
}

const scenes: Readonly<Record<Scene, Draw>> = {
  bridge: (p, r) => {
    const pylon = (x: number) => rect(x, 150, 34, 380, p.dark) + rect(x - 14, 250, 62, 12, p.dark);
    const hanger = (t: number, x: number[], y: number[]) => {
      const along = ([a = 0, b = 0, c = 0]: number[]) =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return line(`M${Math.round(along(x))} ${Math.round(along(y))}V412`, p.dark, 3);
    };
    const hangers =
      times(15, (i) => hanger((i + 1) / 16, [317, 600, 883], [160, 640, 160])) +
      times(8, (i) => hanger((i + 1) / 9, [-40, 150, 317], [400, 400, 160])) +
      times(8, (i) => hanger((i + 1) / 9, [883, 1050, 1240], [160, 400, 400]));
    return (
      ridge(360, p.far, r) +
      skyline(440, p, r, p.haze) +
      waves(430, p, r) +
      hangers +
      pylon(300) +
      pylon(866) +
      line('M-40 400 Q150 400 317 160 Q600 640 883 160 Q1050 400 1240 400', p.dark, 7) +
      rect(-10, 408, 1220, 26, p.dark) +
      rect(-10, 404, 1220, 5, p.light)
    );
  },
  harbour: (p, r) =>
    ridge(330, p.haze, r) +
    waves(400, p, r) +
    times(5, (i) =>
      block(
        40 + i * 150,
        400 - 70 - (i % 3) * 34,
        128,
        70 + (i % 3) * 34,
        p,
        i % 2 ? p.warm : p.dark,
      ),
    ) +
    line('M930 400V180L1120 230M930 180L840 225M930 180L1000 400', p.dark, 10) +
    path('M150 520h300l-40 60H200Z', p.dark) +
    rect(240, 470, 130, 50, p.light) +
    rect(330, 430, 22, 42, p.warm) +
    rect(0, 600, 1200, 75, p.ground),
  ferry: (p, r) =>
    ridge(350, p.haze, r) +
    waves(390, p, r) +
    path('M250 470h720l-70 100H330Z', p.dark) +
    rect(330, 400, 540, 70, p.light) +
    rect(410, 345, 360, 56, p.light) +
    times(13, (i) => rect(350 + i * 40, 422, 22, 22, p.far)) +
    times(8, (i) => rect(430 + i * 42, 362, 22, 18, p.far)) +
    rect(640, 265, 70, 82, p.warm) +
    rect(640, 282, 70, 14, p.light) +
    line('M470 345V260M470 270h46', p.dark, 6),
  wheat: (p, r) => {
    const furrows = times(15, (i) => line(`M600 400 L${i * 200 - 800} 690`, p.dark, 3));
    const ears = times(42, (i) => {
      const x = i * 30 + r.int(-8, 8);
      const y = 560 + r.int(-50, 30);
      return (
        line(`M${x} 680Q${x + 4} ${y + 50} ${x + 10} ${y}`, p.light, 3) +
        `<ellipse cx="${x + 12}" cy="${y}" rx="6" ry="24" fill="${p.light}" transform="rotate(14 ${x + 12} ${y})"/>`
      );
    });
    return (
      ridge(360, p.far, r) +
      ground(395, '#c9a85c') +
      `<g opacity=".14">${furrows}</g>` +
      rect(860, 250, 60, 150, p.dark) +
      rect(926, 210, 60, 190, p.dark) +
      path('M926 210l30-36 30 36Z', p.dark) +
      path('M860 250l30-30 30 30Z', p.dark) +
      house(740, 398, 62, p, p.warm) +
      `<g opacity=".8">${ears}</g>`
    );
  },
  court: (p, r) =>
    ridge(430, p.far, r) +
    ground(540, p.ground) +
    path('M240 300L600 130L960 300Z', p.light) +
    disc(600, 240, 30, p.haze) +
    rect(230, 300, 740, 36, p.haze) +
    columns(280, 520, 9, 184, p.light) +
    rect(250, 336, 700, 8, p.dark) +
    rect(220, 520, 760, 18, p.haze) +
    rect(180, 538, 840, 20, p.light) +
    rect(140, 558, 920, 24, p.haze),
  pylon: (p, r) => {
    const mast = (x: number, s: number) => {
      const b = 480;
      const h = 300 * s;
      return line(
        `M${x - 50 * s} ${b}L${x} ${b - h}L${x + 50 * s} ${b}M${x - 70 * s} ${b - h * 0.72}H${x + 70 * s}M${x - 54 * s} ${b - h * 0.88}H${x + 54 * s}M${x - 34 * s} ${b - h * 0.3}L${x + 22 * s} ${b - h * 0.6}M${x + 34 * s} ${b - h * 0.3}L${x - 22 * s} ${b - h * 0.6}`,
        p.dark,
        6 * s,
      );
    };
    return (
      ridge(420, p.far, r) +
      ground(470, p.ground) +
      mast(240, 1.1) +
      mast(660, 0.8) +
      mast(960, 0.55) +
      line(
        'M163 242Q460 350 604 307Q820 360 922 361M317 242Q520 340 716 307Q860 350 998 361M-60 260Q60 300 163 242',
        p.dark,
        3,
      ) +
      times(6, (i) => house(700 + i * 82, 590, 44, p, i % 2 ? p.haze : p.light))
    );
  },
  storm: (p, r) =>
    rect(0, 0, 1200, 675, '#7d8b92') +
    times(
      5,
      (i) =>
        `<ellipse cx="${i * 280 + r.int(-40, 40)}" cy="${r.int(60, 150)}" rx="260" ry="70" fill="${p.dark}" opacity=".35"/>`,
    ) +
    ridge(420, p.far, r) +
    rect(900, 190, 46, 250, p.light) +
    rect(890, 176, 66, 20, p.dark) +
    rect(900, 250, 46, 40, p.warm) +
    rect(900, 340, 46, 40, p.warm) +
    path('M820 470Q920 400 1240 430V675H820Z', p.dark) +
    times(4, (i) =>
      path(
        `M-40 ${470 + i * 52}Q${160 + i * 30} ${390 + i * 54} 340 ${468 + i * 52}T720 ${462 + i * 52}T1100 ${470 + i * 52}T1500 ${470 + i * 52}V675H-40Z`,
        [p.far, '#5f7078', '#52636b', '#455660'][i] ?? p.far,
      ),
    ) +
    `<g opacity=".3">${times(40, () => {
      const x = r.int(0, 1200);
      const y = r.int(0, 560);
      return line(`M${x} ${y}l-14 40`, p.light, 2);
    })}</g>`,
  train: (p, r) =>
    ridge(340, p.far, r) +
    ground(430, p.ground) +
    tree(120, 430, 90, p) +
    tree(1080, 430, 110, p) +
    path('M130 330Q150 300 230 300H1240V490H110Z', p.light) +
    path('M160 330Q170 316 230 316H270V380H138Z', p.dark) +
    times(9, (i) => rect(310 + i * 100, 330, 70, 56, p.dark)) +
    rect(112, 420, 1100, 16, p.warm) +
    times(12, (i) => disc(190 + i * 92, 496, 16, p.dark)) +
    rect(0, 512, 1200, 8, p.dark) +
    times(26, (i) => rect(i * 48, 520, 26, 12, p.dark)),
  village: (p, r) =>
    ridge(300, p.far, r) +
    path('M-20 560Q320 300 700 400T1240 300V675H-20Z', p.ground) +
    house(560, 420, 60, p, p.light) +
    house(660, 428, 52, p, p.haze) +
    house(760, 420, 64, p, p.warm) +
    house(880, 396, 56, p, p.light) +
    house(460, 440, 46, p, p.haze) +
    rect(1000, 250, 40, 130, p.light) +
    path('M994 250l26-66 26 66Z', p.dark) +
    tree(320, 490, 70, p) +
    tree(400, 470, 60, p) +
    path('M-20 620Q400 570 1240 640V675H-20Z', p.far),
  library: (p, r) =>
    rect(0, 0, 1200, 675, p.haze) +
    rect(0, 590, 1200, 85, p.dark) +
    times(
      4,
      (row) =>
        rect(60, 150 + row * 145, 1080, 12, p.dark) +
        times(34, (i) => {
          const h = r.int(70, 120);
          return rect(
            70 + i * 31,
            150 + row * 145 - h,
            r.int(18, 28),
            h,
            r.pick([p.warm, p.ground, p.far, p.light, p.dark]),
          );
        }),
    ) +
    rect(48, 40, 14, 560, p.dark) +
    rect(1138, 40, 14, 560, p.dark) +
    line('M860 600L930 60M920 600L980 60M872 500h60M886 390h60M900 280h58M914 170h56', p.light, 9),
  stadium: (p, r) =>
    ridge(300, p.far, r) +
    path('M60 400Q600 180 1140 400V470H60Z', p.dark) +
    path('M110 410Q600 240 1090 410V450H110Z', p.haze) +
    times(70, () =>
      disc(r.int(150, 1050), r.int(352, 440), 5, r.pick([p.warm, p.light, p.dark, p.far])),
    ) +
    ground(460, '#6f8a5c') +
    times(6, (i) => `<rect x="${i * 200}" y="460" width="100" height="215" fill="#67825a"/>`) +
    line('M0 500H1200M600 500V680M440 675A160 110 0 0 1 760 675', p.light, 5) +
    line('M120 400V130M1080 400V130', p.dark, 9) +
    rect(80, 110, 80, 34, p.light) +
    rect(1040, 110, 80, 34, p.light),
  towers: (p, r) =>
    skyline(480, p, r, p.far) +
    block(180, 190, 150, 340, p) +
    block(360, 120, 120, 410, p, p.warm) +
    block(520, 240, 190, 290, p) +
    block(750, 160, 130, 370, p, '#56646b') +
    block(910, 290, 170, 240, p) +
    ground(530, p.ground) +
    times(5, (i) => tree(110 + i * 250, 590, 66, p)),
  hall: (p, r) =>
    skyline(470, p, r, p.far) +
    block(260, 320, 680, 210, p, p.warm) +
    rect(545, 150, 110, 380, p.light) +
    path('M535 150L600 50L665 150Z', p.dark) +
    disc(600, 215, 34, p.dark) +
    line('M600 215V193M600 215l16 9', p.light, 4) +
    rect(570, 430, 60, 100, p.dark) +
    ground(530, p.haze) +
    rect(0, 610, 1200, 65, p.ground) +
    line('M240 530V380M960 530V380', p.dark, 7) +
    rect(246, 384, 70, 40, p.dark) +
    rect(966, 384, 70, 40, p.dark),
  reef: (p, r) =>
    rect(0, 0, 1200, 675, '#5f8791') +
    rect(0, 300, 1200, 375, '#4d737f') +
    times(9, (i) =>
      path(
        `M${i * 150 - 60} 675Q${i * 150 - 30} ${r.int(430, 520)} ${i * 150 + 40} ${r.int(470, 540)}T${i * 150 + 150} 675Z`,
        r.pick([p.warm, p.haze, p.dark, '#8b6f76']),
      ),
    ) +
    times(12, (i) => {
      const x = i * 104 + 20;
      const h = r.int(60, 150);
      return line(
        `M${x} 660Q${x - 20} ${640 - h / 2} ${x + 6} ${640 - h}M${x} 640q30-${h / 3} 34-${h / 2}`,
        r.pick([p.light, p.haze, p.warm]),
        9,
      );
    }) +
    times(14, () => {
      const x = r.int(80, 1100);
      const y = r.int(110, 420);
      return path(`M${x} ${y}q22-16 44 0l14-10v20l-14-10q-22 16-44 0Z`, p.light);
    }),
  clinic: (p, r) =>
    skyline(470, p, r, p.far) +
    block(240, 230, 720, 290, p, p.light, p.far) +
    rect(520, 200, 160, 330, p.haze) +
    rect(585, 250, 30, 110, p.warm) +
    rect(545, 290, 110, 30, p.warm) +
    rect(560, 440, 80, 90, p.dark) +
    ground(525, p.ground) +
    tree(160, 560, 90, p) +
    tree(1050, 560, 100, p),
  ballot: (p, r) =>
    rect(0, 0, 1200, 675, p.haze) +
    rect(0, 470, 1200, 205, p.ground) +
    rect(400, 290, 400, 270, p.dark) +
    rect(380, 262, 440, 40, p.light) +
    rect(500, 274, 200, 12, p.dark) +
    `<g transform="rotate(${r.int(-9, 9)} 600 200)"><rect x="520" y="110" width="160" height="168" fill="#fff"/><path d="M548 150h20v20h-20zM548 192h20v20h-20z" fill="none" stroke="${p.dark}" stroke-width="4"/><path d="M584 160h70M584 202h70" stroke="${p.dark}" stroke-width="5"/><path d="M550 160l8 9 16-24" fill="none" stroke="${p.warm}" stroke-width="6"/></g>`,
  furnace: (p, r) =>
    ridge(400, p.far, r) +
    rect(160, 200, 50, 330, p.dark) +
    rect(260, 140, 50, 390, p.dark) +
    path('M420 530V300l130-90 130 90V530Z', p.dark) +
    rect(680, 340, 380, 190, p.dark) +
    times(4, (i) => path(`M${680 + i * 95} 340l95-60v60Z`, p.far)) +
    rect(520, 420, 70, 110, '#d98a4b') +
    times(5, (i) => rect(720 + i * 66, 400, 38, 44, '#d9a86b')) +
    `<g opacity=".5">${disc(200, 150, 46, p.light)}${disc(250, 100, 60, p.light)}${disc(330, 70, 74, p.light)}</g>` +
    ground(530, p.ground),
  houses: (p, r) =>
    skyline(400, p, r, p.far) +
    times(7, (i) => house(20 + i * 170, 540, 118, p, r.pick([p.warm, p.light, p.haze, p.far]))) +
    ground(540, p.ground) +
    rect(0, 580, 1200, 95, p.dark) +
    times(9, (i) => rect(i * 150 + 20, 624, 70, 7, p.light)),
  painting: (p, _r) =>
    rect(0, 0, 1200, 675, p.haze) +
    rect(0, 580, 1200, 95, p.dark) +
    rect(330, 90, 540, 400, p.warm) +
    rect(356, 116, 488, 348, p.sky) +
    path('M356 360Q480 260 600 330T844 290V464H356Z', p.far) +
    path('M356 410Q560 350 844 420V464H356Z', p.ground) +
    disc(720, 200, 32, p.light) +
    tree(470, 420, 60, p) +
    rect(560, 515, 80, 26, p.light),
  stage: (p, _r) =>
    rect(0, 0, 1200, 675, p.dark) +
    path('M380 80L250 560H760L560 80Z', p.haze).replace('/>', ' opacity=".3"/>') +
    rect(0, 560, 1200, 115, p.ground) +
    times(
      6,
      (i) =>
        path(
          `M${i * 40} 0Q${i * 30 + 60} 300 ${i * 22} 560H${i * 22 - 60}V0Z`,
          i % 2 ? '#8b3f38' : p.warm,
        ) +
        path(
          `M${1200 - i * 40} 0Q${1140 - i * 30} 300 ${1200 - i * 22} 560H1260V0Z`,
          i % 2 ? '#8b3f38' : p.warm,
        ),
    ) +
    disc(500, 370, 30, p.light) +
    path('M460 560V440Q500 380 540 440V560Z', p.light) +
    disc(650, 380, 28, p.haze) +
    path('M612 560V446Q650 392 688 446V560Z', p.haze),
  rocket: (p, r) =>
    ridge(470, p.far, r) +
    ground(540, p.ground) +
    line(
      'M700 540V150M760 540V150M700 200L760 260M760 200L700 260M700 340L760 400M760 340L700 400M700 210H620',
      p.dark,
      7,
    ) +
    path('M560 520V250Q560 170 600 120Q640 170 640 250V520Z', p.light) +
    path('M560 430L515 530H560ZM640 430L685 530H640Z', p.warm) +
    disc(600, 260, 22, p.dark) +
    rect(560, 360, 80, 16, p.warm) +
    `<g opacity=".8">${times(9, (i) => disc(440 + i * 42, 560 + (i % 3) * 10, 44, p.light))}</g>`,
  meadow: (p, r) =>
    ridge(330, p.far, r) +
    ridge(430, p.ground, r) +
    ground(470, '#7f9064') +
    times(60, () =>
      disc(
        r.int(0, 1200),
        r.int(500, 670),
        r.int(4, 9),
        r.pick([p.warm, p.light, p.haze, '#8b6f9c']),
      ),
    ) +
    times(
      3,
      (i) =>
        rect(300 + i * 220, 400, 100, 90, p.light) +
        rect(290 + i * 220, 386, 120, 18, p.dark) +
        rect(300 + i * 220, 440, 100, 6, p.haze) +
        rect(330 + i * 220, 474, 40, 8, p.dark),
    ),
  market: (p, r) =>
    skyline(380, p, r, p.far) +
    ground(520, p.haze) +
    times(
      4,
      (i) =>
        rect(60 + i * 290, 430, 230, 120, p.dark) +
        times(6, (j) =>
          path(`M${50 + i * 290 + j * 42} 330h42l0 60q-21 24-42 0Z`, j % 2 ? p.light : p.warm),
        ) +
        times(8, (j) =>
          disc(84 + i * 290 + j * 27, 424, 14, r.pick([p.warm, p.ground, p.haze, '#c9a85c'])),
        ),
    ) +
    rect(0, 610, 1200, 65, p.ground),
  road: (p, r) =>
    ridge(330, p.far, r) +
    ground(380, p.ground) +
    path('M560 380h80L980 675H220Z', p.dark) +
    times(5, (i) =>
      path(
        `M${598 - i * 3} ${400 + i * 56}h${4 + i * 5}l${2 + i} ${22 + i * 5}h${-(8 + i * 7)}Z`,
        p.light,
      ),
    ) +
    tree(200, 480, 110, p) +
    tree(1010, 470, 100, p) +
    tree(340, 420, 60, p) +
    line('M820 440V300', p.dark, 8) +
    path('M760 280h130l26 26-26 26H760Z', p.light),
  kitchen: (p, r) =>
    rect(0, 0, 1200, 675, p.haze) +
    rect(0, 470, 1200, 205, p.warm) +
    rect(0, 470, 1200, 16, p.dark) +
    `<ellipse cx="600" cy="520" rx="260" ry="50" fill="${p.light}"/><ellipse cx="600" cy="510" rx="200" ry="32" fill="${p.ground}"/>` +
    times(11, () =>
      disc(
        r.int(450, 750),
        r.int(488, 520),
        r.int(12, 22),
        r.pick([p.warm, '#c9a85c', p.dark, '#8d9b5f']),
      ),
    ) +
    path('M150 470V300h120v170Z', p.dark) +
    rect(140, 288, 140, 16, p.dark) +
    line('M210 260q20-30 0-60M240 260q20-30 0-60', p.light, 6) +
    rect(900, 250, 60, 220, p.far) +
    rect(914, 190, 32, 64, p.far) +
    rect(1000, 330, 90, 140, p.light),
  hills: (p, r) =>
    ridge(300, p.far, r) +
    ridge(400, p.haze, r) +
    ridge(490, p.ground, r) +
    times(6, (i) => tree(90 + i * 200 + r.int(-40, 40), 560, r.int(50, 90), p)) +
    ground(560, p.ground) +
    path('M520 675Q600 580 560 500T640 400', 'none') +
    line('M540 690Q640 600 580 520', p.light, 16),
  screen: (p, r) =>
    rect(0, 0, 1200, 675, p.far) +
    rect(0, 540, 1200, 135, p.dark) +
    rect(280, 130, 640, 370, p.dark) +
    rect(300, 150, 600, 330, p.light) +
    rect(570, 500, 60, 50, p.dark) +
    rect(480, 545, 240, 14, p.haze) +
    times(6, (i) => rect(340, 190 + i * 44, r.int(140, 330), 14, i % 3 ? p.far : p.warm)) +
    times(5, (i) => rect(730 + i * 30, 420 - r.int(30, 190), 20, 0, p.warm)) +
    line(
      `M700 420L750 ${r.int(300, 400)}L800 ${r.int(250, 380)}L870 ${r.int(200, 300)}`,
      p.warm,
      8,
    ),
  school: (p, r) =>
    ridge(380, p.far, r) +
    block(200, 300, 800, 220, p, p.warm) +
    rect(520, 230, 160, 290, p.light) +
    path('M505 230L600 150L695 230Z', p.dark) +
    disc(600, 285, 28, p.dark) +
    rect(565, 420, 70, 100, p.dark) +
    ground(520, p.ground) +
    line('M60 640V540H1140V640', p.dark, 6) +
    times(27, (i) => line(`M${80 + i * 40} 545V640`, p.dark, 4)) +
    tree(120, 540, 100, p),
};

/** Everything in front of the sky. */
export function drawScene(scene: Scene, palette: Palette, random: Random): string {
  return scenes[scene](palette, random);
}
