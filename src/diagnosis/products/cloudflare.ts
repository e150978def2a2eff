import { NO_PLUGIN, type Product } from './types';

export const cloudflare: Product = {
	...NO_PLUGIN,
	name: 'Cloudflare',
	// cf-mitigated marks a challenge (Cloudflare, “Detect a challenge page response”). A site's own answer carries its own Link header.
	refusesInFront: ( { headers, status, json } ) => {
		if ( headers[ 'cf-mitigated' ] ) {
			return `cf-mitigated: ${ headers[ 'cf-mitigated' ] }`;
		}
		return headers[ 'cf-ray' ] &&
			status >= 400 &&
			! json &&
			/cloudflare/i.test( headers.server ?? '' ) &&
			! headers.link
			? `cf-ray: ${ headers[ 'cf-ray' ] }`
			: null;
	},
	cacheHits: { 'cf-cache-status': /^hit$/i },
	passesBy: [ 'cf-ray', 'cf-cache-status' ],
	pageWords:
		/Sorry, you have been blocked|Attention Required!|Just a moment\.\.\.|Checking your browser before accessing|Verify(?:ing)? (?:that )?you are (?:a )?human|Error(?: code)?:? 10\d\d\b|Cloudflare Ray ID/i,
};
