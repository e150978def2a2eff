import { __ } from '@wordpress/i18n';
import type { PageFacts, SiteFacts, Step } from '../../evidence/types';
import { addressSteps } from './address-steps';

/** Steps that let WordPress know that it is visited over https, in the order in which they have to be taken. */
export function httpsProxySteps( site: SiteFacts, page: PageFacts ): Step[] {
	return [
		{
			text: __(
				'Have the proxy send the header “X-Forwarded-Proto: https”; on nginx this is the line.',
				'who-said-401'
			),
			snippet: {
				language: 'nginx',
				where: 'location / { proxy_pass …; … }',
				code: 'proxy_set_header X-Forwarded-Proto $scheme;',
			},
		},
		...addressSteps( { kind: 'proxy-silent', addresses: [] }, site, page ),
		...( site.siteurl.startsWith( 'https:' )
			? []
			: addressSteps(
					{ kind: 'addresses', addresses: [] },
					site,
					page
				) ),
	];
}
