import { __, sprintf } from '@wordpress/i18n';
import { isInFrontOfPhp, type Answered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import type { Judgement } from '../../engine/define-check';
import type { Exchange, Step } from '../../evidence/types';

/** What is refused: the save that the user had sent for real. */
const whomOfSave = ( { probe }: Answered ): string =>
	sprintf(
		/* translators: %s: a request, e.g. PUT /wp/v2/posts/1. */
		__( '%s sent for real', 'who-said-401' ),
		`${ probe.method } ${ probe.route }`
	);

/** Who refuses it, in one sentence. */
const summaryOf =
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
const passedDry = (): string =>
	__(
		'As a dry run, which ends before the endpoint, the same request passes: it is refused while it is carried out.',
		'who-said-401'
	);

/** Part of it may have been carried out before it was refused. */
const lookAtItem = (): Step => ( {
	title: __( 'Check whether it was saved', 'who-said-401' ),
	text: __(
		'Look at the item first: the answer does not tell whether a part of it was saved.',
		'who-said-401'
	),
} );

/** The finding that a save is refused which passes as a dry run. */
export const refusedSave = (
	known: Parameters< typeof refusalFinding >[ 0 ],
	save: Answered,
	dryRuns: ( Exchange | undefined )[]
): Judgement =>
	refusalFinding( known, {
		refused: save,
		whom: whomOfSave( save ),
		...( ! isInFrontOfPhp( save ) && { summary: summaryOf( save ) } ),
		effect: 'something-else',
		notes: [ passedDry() ],
		steps: [ lookAtItem() ],
		citing: dryRuns,
	} );
