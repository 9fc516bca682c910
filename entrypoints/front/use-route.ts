import { useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route';

/** The open route. It lives in the address, so that a reload and the browser's Back keep it. */
export function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    route,
    (next) => {
      location.hash = formatRoute(next);
      setRoute(next);
    },
  ];
}
