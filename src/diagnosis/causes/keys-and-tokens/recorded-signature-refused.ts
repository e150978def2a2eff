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
	id: 'recorded-signature-refused',
	title: __(
		'The failing request carries no signature that is refused',
		'who-said-401'
	),
	needs: [ 'recorded', 'site' ],
	uses: [ 'exchanges', 'credentials', 'page', 'components' ],
	deciding: false,
	examine( { recorded, site, exchanges, ...facts } ) {
		const { credentials, page, components } = facts;
		const given = asAnsweredHere( site, exchanges ?? [], recorded ).find(
			( { code } ) => signerOf( code )
		);
		const signer = signerOf( given?.code ?? null );
		if ( ! given || ! signer ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				signatureSentence( signatureFaultOf( signer, given.code ) ),
				signer.name()
			),
			detail: `${ given.status } ${ given.code }`,
			because: citingGiven( given ),
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
			explains: [ 'cookie-without-nonce', 'recorded-request-refused' ],
		};
	},
} );
