import { __ } from '@wordpress/i18n';
import {
	citingOrigin,
	citingSiteurl,
	citingSsl,
} from '../../exchange/fact-words';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { httpsProxySteps } from './https-proxy-steps';

/** Host and port of an address; empty when it is none. */
function hostOf( address: string ): string {
	return /^https?:\/\/([^/?#]+)/i.exec( address )?.[ 1 ]?.toLowerCase() ?? '';
}

export default defineCheck( {
	id: 'proxy-hides-https',
	title: __(
		'WordPress knows that it is visited over https',
		'who-said-401'
	),
	needs: [ 'site', 'page' ],
	uses: [ 'server' ],
	examine( { site, page, server } ) {
		if (
			! page.origin.startsWith( 'https:' ) ||
			site.isSsl ||
			hostOf( page.origin ) !== hostOf( site.siteurl )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'You use the site over https, but whatever ends https in front of it does not tell WordPress, which takes every request for plain http.',
				'who-said-401'
			),
			detail: Object.entries( server?.forwarded ?? {} )
				.map( ( [ name, value ] ) => `${ name }: ${ value }` )
				.join( ', ' ),
			because: [
				citingOrigin( page.origin ),
				citingSiteurl( site.siteurl ),
				citingSsl( site.isSsl ),
			],
			remediation: {
				steps: httpsProxySteps( site, page ),
				tradeOff: __(
					'WordPress then believes what the header says, so only the proxy may be able to send it.',
					'who-said-401'
				),
				verify: [],
			},
			station: 'proxy',
			suspects: [],
			explains: [
				...REFUSALS,
				'address-mismatch',
				'session-not-accepted',
				'nonce-stale',
				'rest-redirected',
				'admin-ajax-closed',
				'application-passwords-unavailable',
			],
		};
	},
} );
