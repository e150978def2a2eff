import type { PageFacts, SiteFacts, Step } from '../../evidence/types';
import { proxyHttpsSteps } from '../../servers/steps';
import { addressSteps } from '../addresses/address-steps';

/** Steps that let WordPress know that it is visited over https, in the order in which they have to be taken. */
export function httpsProxySteps( site: SiteFacts, page: PageFacts ): Step[] {
	const steps = [
		...proxyHttpsSteps(),
		...addressSteps( { kind: 'proxy-silent', addresses: [] }, site, page ),
		...( site.siteurl.startsWith( 'https:' )
			? []
			: addressSteps(
					{ kind: 'addresses', addresses: [] },
					site,
					page
				) ),
	];
	return steps.map( ( step, index ) =>
		index === 0 ? step : { ...step, isThen: true }
	);
}
