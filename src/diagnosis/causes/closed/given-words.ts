import { __, sprintf } from '@wordpress/i18n';
import { notKept } from '../../credentials/token-steps';
import type { Judgement } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import { bringsPastedLogin } from '../../probes';

/** What is refused, as a visitor or with the login it brings. */
export function whomOf( { probe }: Exchange ): string {
	const asked = `${ probe.method } ${ probe.route }`;
	switch ( probe.credential ) {
		case 'none':
			return sprintf(
				/* translators: %s: a request, e.g. GET /wp/v2/posts. */
				__( '%s of a visitor', 'who-said-401' ),
				asked
			);
		case 'bearer':
		case 'application-password':
			return sprintf(
				/* translators: %s: a request, e.g. GET /wp/v2/posts. */
				__( '%s with the login it brings', 'who-said-401' ),
				asked
			);
		default:
			return asked;
	}
}

/** A finding about a request with a login that was pasted: that is gone, so nothing here can send the request again. */
export function onceOnly(
	finding: Judgement,
	{ probe }: Pick< Exchange, 'probe' >
): Judgement {
	return finding && 'remediation' in finding && bringsPastedLogin( probe )
		? {
				...finding,
				remediation: {
					...finding.remediation,
					unverifiable: notKept(),
				},
			}
		: finding;
}
