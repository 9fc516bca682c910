// One @, no blanks or controls, and a host with a dot: more would refuse addresses that work.
const ADDRESS = /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;

/** Why an address cannot be right; null for one that can. */
export function checkEmail(text: string): 'missing' | 'malformed' | null {
  const email = text.trim();
  if (email === '') return 'missing';
  if (email.length > MAX_LENGTH || !ADDRESS.test(email)) return 'malformed';
  const [local = '', host = ''] = email.split('@');
  if (local.length > MAX_LOCAL || local.startsWith('.') || local.endsWith('.')) return 'malformed';
  return local.includes('..') || !HOST.test(host) ? 'malformed' : null;
}
