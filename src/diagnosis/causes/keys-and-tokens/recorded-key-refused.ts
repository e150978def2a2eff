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
	id: 'recorded-key-refused',
	title: __(
		'The failing request carries no API key that is refused',
		'who-said-401'
	),
	needs: [ 'recorded', 'site' ],
	uses: [ 'exchanges', 'components' ],
	deciding: false,
	examine( { recorded: pasted, site, exchanges, components } ) {
		const recorded = asAnsweredHere( site, exchanges ?? [], pasted );
		const told = recorded.find( ( request ) => saidOfKey( request ) );
		const [ visitors ] = visitorsCases(
			site,
			exchanges ?? [],
			recorded.filter( bringsKey )
		);
		const misread = recorded.find(
			( request ) => bringsKey( request ) && isUserName( request )
		);
		const given = told ?? visitors?.request ?? misread;
		if ( ! given ) {
			return undefined;
		}
		const fault = saidOfKey( given ) ?? silentKeyFault( given, site );
		return {
			// Without words of WooCommerce's own, why it did not count is not known.
			severity: fault === 'not-told' ? 'warning' : 'error',
			summary: keySentence( fault ),
			detail: [ given.code, given.message ]
				.filter( Boolean )
				.join( ': ' ),
			because: [
				...citingGiven( given ),
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
				'recorded-request-refused',
				'recorded-token-refused',
				'woocommerce-keys-need-https',
			],
		};
	},
} );
