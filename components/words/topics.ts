import english from '../locales/front/en.json';
import { say } from './front-say';

type TopicKey = Extract<keyof typeof english, `topic.${string}`>;

const isKnown = (key: string): key is TopicKey => Object.hasOwn(english, key);

/** "Middle East" for `middle-east`; a topic that no language knows keeps the publisher's word. */
export function topicWords(topic: string): string {
  const key = `topic.${topic}`;
  if (isKnown(key)) return say(key);
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
