import { __, sprintf } from '@wordpress/i18n';
import { citingFact } from '../because';
import { signerOf } from '../codes/signed-requests';
import { defineCheck } from '../define-check';
import { signatureSteps } from '../remedies/signature-steps';

export default defineCheck( {
	id: 'recorded-signature-refused',
	title: __(
		'The failing request carries no signature that is refused',
		'who-said-401'
	),
	needs: [ 'recorded', 'site' ],
	uses: [ 'credentials', 'page', 'components' ],
	deciding: false,
	examine( { recorded, site, credentials, page, components } ) {
		const given = recorded.find( ( { code } ) => signerOf( code ) );
		const signer = signerOf( given?.code ?? null );
		if ( ! given || ! signer ) {
			return undefined;
		}
		const plugin = components?.plugins.find( ( { id } ) =>
			signer.id === 'oauth' ? /oauth/i.test( id ) : /^jetpack/i.test( id )
		);
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: %s: who signs, e.g. "WordPress.com (Jetpack)". */
				__(
					'%s signs its requests, and this site does not accept the signature of the one that fails: a wrong clock, keys of a copied or moved site, or an address that changed on the way.',
					'who-said-401'
				),
				signer.name()
			),
			detail: `${ given.status } ${ given.code }`,
			because: [
				citingFact( `${ given.method } ${ given.url }` ),
				citingFact( `${ given.status } ${ given.code }` ),
			],
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
			suspects: plugin
				? [
						{
							component: {
								kind: 'plugin',
								id: plugin.id,
								name: plugin.name,
							},
							suspicion: 0.9,
							file: '',
							line: 0,
							where: 'determine_current_user',
						},
					]
				: [],
			explains: [ 'cookie-without-nonce', 'recorded-request-refused' ],
		};
	},
} );
