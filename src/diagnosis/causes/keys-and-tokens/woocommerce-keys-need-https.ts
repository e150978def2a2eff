import { citingFact } from '../../exchange/because';
import { citingSsl } from '../../exchange/fact-words';
import { defineCheck } from '../../engine/define-check';
import { namespacesIn } from '../../probes';
import {
	needHttps,
	SHOP_NAMESPACE,
} from '../../products/woocommerce-keys/need-https';

export default defineCheck( {
	id: 'woocommerce-keys-need-https',
	title: needHttps.title(),
	needs: [ 'exchanges', 'site' ],
	deciding: false,
	examine( { exchanges, site } ) {
		const shop = namespacesIn( exchanges ).find( ( name ) =>
			SHOP_NAMESPACE.test( name )
		);
		if ( ! shop || site.isSsl ) {
			return undefined;
		}
		return {
			severity: 'warning',
			summary: needHttps.summary(),
			detail: needHttps.detail(),
			because: [ citingFact( shop ), citingSsl( site.isSsl ) ],
			remediation: {
				steps: needHttps.steps(),
				tradeOff: '',
				verify: [],
			},
			station: 'plugin',
			suspects: [],
		};
	},
} );
