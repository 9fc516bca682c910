import { newsroomFetch } from '../tests/newsroom/newsroom-fetch';

/**
 * Node's `fetch`, which on many systems does not know that every `*.localhost` is this machine, as
 * browsers do. The newsroom's publishers have such names.
 */
export const localFetch: typeof fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const url = URL.parse(address);
  const isLocal = url?.protocol === 'http:' && url.hostname.endsWith('.localhost');
  return isLocal ? newsroomFetch(address, init) : fetch(input, init);
};
