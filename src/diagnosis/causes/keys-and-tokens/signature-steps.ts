import { __ } from '@wordpress/i18n';
import type { SignatureFault, Signer } from '../../products';
import type { CredentialFacts } from '../../evidence/credential-facts';
import type { PageFacts, SiteFacts, Step } from '../../evidence/types';

/** Seconds by which clocks may differ before signatures count as too old. */
const TOLERATED = 300;

/** Why a code of a signer was answered, as far as it tells. */
export function signatureFaultOf(
	{ faults }: Signer,
	code: string | null
): SignatureFault {
	return (
		faults.find(
			( [ pattern ] ) => code !== null && pattern.test( code )
		)?.[ 1 ] ?? 'mismatch'
	);
}

/** One sentence a site owner understands, with a place for who signs. */
export function signatureSentence( fault: SignatureFault ): string {
	switch ( fault ) {
		case 'clock':
			/* translators: %s: who signs, e.g. "WordPress.com". */
			return __(
				'%s signs its requests, and the time in the failing request is not the time here: one of the two clocks is wrong.',
				'who-said-401'
			);
		case 'key':
			/* translators: %s: who signs, e.g. "WordPress.com". */
			return __(
				'%s signs its requests, and this site does not know the key or the token of the failing request: revoked, expired, or of another site.',
				'who-said-401'
			);
		case 'incomplete':
			/* translators: %s: who signs, e.g. "WordPress.com". */
			return __(
				'%s signs its requests, and parts of the signature are missing in the failing request: it was not sent whole, or something on the way took them out.',
				'who-said-401'
			);
		case 'mismatch':
			/* translators: %s: who signs, e.g. "WordPress.com". */
			return __(
				'%s signs its requests, and this site does not accept the signature of the failing request: a wrong clock, keys of a copied or moved site, or an address that changed on the way.',
				'who-said-401'
			);
	}
}

function clock( site: SiteFacts, page: PageFacts | null ): Step {
	const isApart =
		page !== null && Math.abs( page.time / 1000 - site.time ) > TOLERATED;
	return {
		title: __( 'Set the clock', 'who-said-401' ),
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

/** Steps against a refused signature, in order of least cost. */
export function signatureSteps(
	signer: Signer,
	site: SiteFacts,
	credentials: CredentialFacts | null,
	page: PageFacts | null
): Step[] {
	const { xmlRpc, reconnect } = signer;
	return [
		clock( site, page ),
		...( xmlRpc && credentials?.xmlrpc === false
			? [
					{
						title: __( 'Open XML-RPC', 'who-said-401' ),
						text: xmlRpc(),
					},
				]
			: [] ),
		reconnect( site ),
	];
}
