// Parameters that name a campaign or a click, never a page. From the lists that browsers and
// content blockers share (ClearURLs, EasyPrivacy): only those that are safe to drop everywhere.
const TRACKING =
  /^(utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|at_(medium|campaign|custom\d|link\w*|format|ptr_name)|ga_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|yclid|ysclid|mc_cid|mc_eid|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_id|oly_anon_id|oly_enc_id|wickedid|s_cid|ns_(campaign|mchannel|source|linkname|fee)|cmpid|cmp|ocid|smid|smtyp|wt_mc|wtmc|xtor|echobox|ftag|rss_id|partner_source|__twitter_impression|spm|sc_cid|guccounter|guce_referrer\w*)$/i;

/**
 * The address without what only a tracker needs: campaign parameters and a text fragment. Null when
 * it is not http(s). Everything that may name the page stays, so that it still opens.
 */
export function canonicalUrl(address: string): string | null {
  const url = URL.parse(address.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  if (url.hash.startsWith('#:~:') || url.hash === '#') url.hash = '';
  url.username = '';
  url.password = '';
  return url.toString();
}
