import { parseArgs } from 'node:util';
import { startNewsroom } from './newsroom';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    publishers: { type: 'string', default: '12' },
    articles: { type: 'string', default: '40' },
    latency: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    breaking: { type: 'boolean', default: false },
  },
});

const newsroom = await startNewsroom({
  port: Number(values.port),
  publishers: Number(values.publishers),
  articlesPerPublisher: Number(values.articles),
  latencyMs: Number(values.latency),
  seed: Number(values.seed),
});
console.log(
  `Newsroom: http://localhost:${newsroom.port}/ with ${newsroom.publishers.length} publishers`,
);
for (const { title, feedUrl } of newsroom.publishers.slice(0, 20)) {
  console.log(`  ${title.padEnd(24)} ${feedUrl}`);
}
console.log(`Newsletter and inbox: http://news.localhost:${newsroom.port}/`);
if (values.breaking) console.log(`Breaking: ${newsroom.breakNews().headline}`);
console.log('Ctrl-C stops it.');

const stop = () => {
  newsroom.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
