import { __, sprintf } from '@wordpress/i18n';
import { citingGiven } from '../../exchange/because';
import { signerOf } from '../../products';
import { defineCheck } from '../../engine/define-check';
import { asAnsweredHere } from '../../probes/given-case';
import { readersAmong } from '../../refusal/suspicion';
import {
	signatureFaultOf,
	signatureSentence,
	signatureSteps,
} from './signature-steps';

export default defineCheck( {
	id: 'given-signature-refused',
	title: __(
		'The failing request carries no signature that is refused',
		'who-said-401'
	),
	needs: [ 'given', 'site' ],
	uses: [ 'exchanges', 'credentials', 'page', 'components' ],
	deciding: false,
	examine( { given, site, exchanges, ...facts } ) {
		const { credentials, page, components } = facts;
		const failing = asAnsweredHere( site, exchanges ?? [], given ).find(
			( { code } ) => signerOf( code )
		);
		const signer = signerOf( failing?.code ?? null );
		if ( ! failing || ! signer ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				signatureSentence( signatureFaultOf( signer, failing.code ) ),
				signer.name()
			),
			detail: `${ failing.status } ${ failing.code }`,
			because: citingGiven( failing ),
			remediation: {
				steps: signatureSteps( signer, site, credentials, page ),
				tradeOff: '',
				verify: [],
				unverifiable: __(
					'Only the service that signs can repeat this request: have it try again.',
					'who-said-401'
				),
			},
			station: 'plugin',
			suspects: readersAmong( components, signer.folders ),
			explains: [ 'cookie-without-nonce', 'given-request-refused' ],
		};
	},
} );
