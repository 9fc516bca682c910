/** Query parameters that only tell who sent the reader; kept here, one list. */
const parameters = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh srsltid
  mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_enc_id oly_anon_id
  wickedid s_cid _openstat xtor cmpid ncid ito icid wt_zmc wt_mc rb_clickid spm scm ml_subscriber
  ml_subscriber_hash ref_src ref_url guccounter guce_referrer guce_referrer_sig epik
  at_medium at_campaign at_creation at_format at_link_id at_link_origin at_link_type at_ptr_name
  cvid ocid mbid soc_src soc_trk smid sr_share trk trkcampaign nr_email_referer`.split(/\s+/),
);
const prefixes = ['utm_', 'utm-', 'hsa_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'stm_'];

const trackerHosts =
  /(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|googlesyndication\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com|chartbeat\.(?:com|net)|pixel\.wp\.com|stats\.wp\.com|stats\.wordpress\.com|imrworldwide\.com|hit\.gemius\.pl|ioam\.de|met\.vgwort\.de|pheedo\.com|outbrain\.com|taboola\.com|zemanta\.com|bat\.bing\.com|adnxs\.com|sb\.scorecardresearch\.com)$/;
const trackerPaths =
  /\/(?:pixel|beacon|tracking|track|impression|spacer|blank|clear|transparent|1x1)(?:[./_-](?:gif|png|php|img|jpg)|\/?$|\?)|^\/tr\/?\?|^\/~(?:r|ff|4)\/|\/piwik\.php|\/matomo\.php|\/collect\?/i;

function isTracking(name: string): boolean {
  const folded = name.toLowerCase();
  return parameters.has(folded) || prefixes.some((prefix) => folded.startsWith(prefix));
}

/** Takes the tracking parameters out of an address, in place. */
export function stripTracking(url: URL): void {
  if (url.search === '') return;
  const names = [...url.searchParams.keys()].filter(isTracking);
  if (names.length > 0) for (const name of names) url.searchParams.delete(name);
  if (/^#(?:xtor|utm_|ref=|at_)/i.test(url.hash)) url.hash = '';
}

/** Whether a picture at this address is there to count readers. */
export function isTracker(url: URL): boolean {
  return trackerHosts.test(url.hostname) || trackerPaths.test(url.pathname + url.search);
}
