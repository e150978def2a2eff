import { __ } from '@wordpress/i18n';
import type { SignatureFault, Signer } from '../../products/signed-requests';
import type { CredentialFacts } from '../../evidence/credential-facts';
import type { PageFacts, SiteFacts, Step } from '../../evidence/types';

/** Seconds by which clocks may differ before signatures count as too old. */
const TOLERATED = 300;

/** One sentence a site owner understands, with a place for who signs. */
export function signatureSentence( fault: SignatureFault ): string {
	switch ( fault ) {
		case 'clock':
			/* translators: %s: who signs, e.g. "WordPress.com (Jetpack)". */
			return __(
				'%s signs its requests, and the time in the one that fails is not the time here: one of the two clocks is wrong.',
				'who-said-401'
			);
		case 'key':
			/* translators: %s: who signs, e.g. "WordPress.com (Jetpack)". */
			return __(
				'%s signs its requests, and this site does not know the key or the token of the one that fails: revoked, expired, or of another site.',
				'who-said-401'
			);
		case 'incomplete':
			/* translators: %s: who signs, e.g. "WordPress.com (Jetpack)". */
			return __(
				'%s signs its requests, and parts of the signature are missing in the one that fails: it was not sent whole, or something on the way took them out.',
				'who-said-401'
			);
		case 'mismatch':
			/* translators: %s: who signs, e.g. "WordPress.com (Jetpack)". */
			return __(
				'%s signs its requests, and this site does not accept the signature of the one that fails: a wrong clock, keys of a copied or moved site, or an address that changed on the way.',
				'who-said-401'
			);
	}
}

function clock( site: SiteFacts, page: PageFacts | null ): Step {
	const isApart =
		page !== null && Math.abs( page.time / 1000 - site.time ) > TOLERATED;
	return {
		text: isApart
			? __(
					'The clocks of this computer and of the server differ. If the server’s is wrong, have the host set it by network time (NTP): that alone makes signatures count as too old.',
					'who-said-401'
				)
			: __(
					'The clocks of this computer and of the server agree, so it is not the time, unless the app runs on a machine with a wrong clock.',
					'who-said-401'
				),
	};
}

function reconnect( signer: Signer, site: SiteFacts ): Step {
	return signer.id === 'wordpress-com'
		? {
				text: __(
					'If the site was copied or moved, or its address changed: disconnect it from WordPress.com and connect it again.',
					'who-said-401'
				),
				link: {
					url: `${ site.adminUrl }admin.php?page=jetpack#/dashboard`,
					label: __( 'Jetpack', 'who-said-401' ),
				},
			}
		: {
				text: __(
					'Have the app use the exact address under Settings → General, with the same http or https and www: the address is part of what is signed. Then authorise it again.',
					'who-said-401'
				),
				link: {
					url: `${ site.adminUrl }options-general.php`,
					label: __( 'General settings', 'who-said-401' ),
				},
			};
}

/** Steps against a refused signature, in order of least cost. */
export function signatureSteps(
	signer: Signer,
	site: SiteFacts,
	credentials: CredentialFacts | null,
	page: PageFacts | null
): Step[] {
	const isXmlRpcClosed =
		signer.id === 'wordpress-com' && credentials?.xmlrpc === false;
	return [
		clock( site, page ),
		...( isXmlRpcClosed
			? [
					{
						text: __(
							'XML-RPC is switched off on this site. WordPress.com needs xmlrpc.php: allow it again, for WordPress.com at least.',
							'who-said-401'
						),
					},
				]
			: [] ),
		reconnect( signer, site ),
	];
}
