import { __, sprintf } from '@wordpress/i18n';
import { notKept } from '../../credentials/token-steps';
import type { Judgement } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import { bringsPastedLogin } from '../../probes';

/** An address without its origin. */
function pathOf( url: string ): string {
	const { pathname, search } = new URL( url );
	return pathname + search;
}

/** What is refused, as a visitor or with the login it brings. */
export function whomOf( { probe }: Exchange ): string {
	const asked = `${ probe.method } ${ probe.route ?? pathOf( probe.url ) }`;
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

/** About a page from which visitors are sent to the login form. */
export const sentOnSentence =
	( { probe }: Exchange ) =>
	( who: string ): string =>
		sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: path of a page, e.g. /members/. */
			__(
				'%1$s sends visitors of %2$s to the login form.',
				'who-said-401'
			),
			who,
			pathOf( probe.url )
		);
