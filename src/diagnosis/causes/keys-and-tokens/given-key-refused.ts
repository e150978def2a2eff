import { __ } from '@wordpress/i18n';
import { citingAll, citingGiven } from '../../exchange/because';
import {
	bringsKey,
	isUserName,
	saidOfKey,
	SHOP_FOLDER,
	silentKeyFault,
} from '../../products/woocommerce-keys/keys';
import { defineCheck } from '../../engine/define-check';
import { asAnsweredHere, visitorsCases } from '../../probes/given-case';
import {
	keySentence,
	keySteps,
} from '../../products/woocommerce-keys/key-steps';
import { notKept } from '../../credentials/token-steps';
import { readersAmong } from '../../refusal/suspicion';

export default defineCheck( {
	id: 'given-key-refused',
	title: __(
		'The failing request carries no API key that is refused',
		'who-said-401'
	),
	needs: [ 'given', 'site' ],
	uses: [ 'exchanges', 'components' ],
	deciding: false,
	examine( { given: pasted, site, exchanges, components } ) {
		const given = asAnsweredHere( site, exchanges ?? [], pasted );
		const told = given.find( ( request ) => saidOfKey( request ) );
		const [ visitors ] = visitorsCases(
			site,
			exchanges ?? [],
			given.filter( bringsKey )
		);
		const misread = given.find(
			( request ) => bringsKey( request ) && isUserName( request )
		);
		const failing = told ?? visitors?.request ?? misread;
		if ( ! failing ) {
			return undefined;
		}
		const fault = saidOfKey( failing ) ?? silentKeyFault( failing, site );
		return {
			// Without words of WooCommerce's own, why it did not count is not known.
			severity: fault === 'not-told' ? 'warning' : 'error',
			summary: keySentence( fault ),
			detail: [ failing.code, failing.message ]
				.filter( Boolean )
				.join( ': ' ),
			because: [
				...citingGiven( failing ),
				...( told || ! visitors ? [] : citingAll( visitors.nobody ) ),
			],
			remediation: {
				steps: keySteps( fault, site ),
				tradeOff: '',
				verify: told || ! visitors ? [] : [ visitors.nobody.probe.id ],
				unverifiable: notKept(),
			},
			station: 'plugin',
			suspects: readersAmong( components, SHOP_FOLDER ),
			explains: [
				'given-request-refused',
				'given-token-refused',
				'woocommerce-keys-need-https',
			],
		};
	},
} );
