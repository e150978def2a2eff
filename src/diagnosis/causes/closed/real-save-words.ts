import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../../probes';
import type { Step } from '../../evidence/types';

/** What is refused: the save that the user had sent for real. */
export const whomOfSave = ( { probe }: Answered ): string =>
	sprintf(
		/* translators: %s: a request, e.g. PUT /wp/v2/posts/1. */
		__( '%s sent for real', 'who-said-401' ),
		`${ probe.method } ${ probe.route }`
	);

/** Who refuses it, in one sentence. */
export const refusedSave =
	( save: Answered ) =>
	( who: string ): string =>
		sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: answer, e.g. "403 locked". 3: a request sent for real. */
			__( '%1$s answers %2$s to %3$s.', 'who-said-401' ),
			who,
			[ save.response.status, save.response.code ]
				.filter( Boolean )
				.join( ' ' ),
			whomOfSave( save )
		);

/** What the dry run says about it. */
export const passedDry = (): string =>
	__(
		'As a dry run, which ends before the endpoint, the same request passes: it is refused while it is carried out.',
		'who-said-401'
	);

/** Part of it may have been carried out before it was refused. */
export const lookAtItem = (): Step => ( {
	text: __(
		'Look at the item first: the answer does not tell whether a part of it was saved.',
		'who-said-401'
	),
} );
