import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../exchange/because';
import { meaningOf } from '../../exchange/meaning-of';
import { isAsExpected, isClosed } from '../../exchange/find-exchange';
import { wasNotSent } from '../../exchange/was-not-sent';
import type { Exchange, PluginFacts, Step } from '../../evidence/types';

/** What came of a save that was sent for real, as the first sentence. */
function summaryOf(
	save: Exchange,
	plugins: readonly PluginFacts[] | null
): string {
	const { probe, response, failure } = save;
	const asked = `${ probe.method } ${ probe.route }`;
	if ( ! response ) {
		return wasNotSent( failure )
			? ( failure?.message ?? '' )
			: sprintf(
					/* translators: %s: a request, e.g. PUT /wp/v2/posts/1. */
					__(
						'Sent for real, %s got no answer, so whether it was saved is not known.',
						'who-said-401'
					),
					asked
				);
	}
	if ( isAsExpected( save ) ) {
		return sprintf(
			/* translators: 1: a request, e.g. PUT /wp/v2/posts/1. 2: HTTP status. */
			__(
				'Sent for real with your login and a nonce, %1$s passes: it was answered %2$d, and is carried out.',
				'who-said-401'
			),
			asked,
			response.status
		);
	}
	if ( response.status < 400 && ! response.json ) {
		return sprintf(
			/* translators: 1: a request, e.g. PUT /wp/v2/posts/1. 2: HTTP status. */
			__(
				'Sent for real, %1$s is answered %2$d with something else than JSON, which no editor and no app can read.',
				'who-said-401'
			),
			asked,
			response.status
		);
	}
	return [
		sprintf(
			/* translators: 1: a request, e.g. PUT /wp/v2/posts/1. 2: answer, e.g. "400 rest_invalid_param". */
			__(
				'Sent for real, %1$s is answered %2$s, although it passes as a dry run.',
				'who-said-401'
			),
			asked,
			answerText( save )
		),
		meaningOf( save, plugins )?.text ?? '',
	]
		.filter( Boolean )
		.join( ' ' );
}

/** What to do first. */
function stepsOf( save: Exchange ): Step[] {
	if ( isAsExpected( save ) ) {
		return [];
	}
	if ( wasNotSent( save.failure ) ) {
		return [
			{
				title: __( 'Check again', 'who-said-401' ),
				text: __(
					'Check everything once more, then send it again.',
					'who-said-401'
				),
			},
		];
	}
	return [
		{
			title: __( 'Check whether it was saved', 'who-said-401' ),
			text: __(
				'Look at the item first: the answer does not tell whether a part of it was saved.',
				'who-said-401'
			),
		},
		{
			title: __( 'Look in PHP’s error log', 'who-said-401' ),
			text: __(
				'Look into PHP’s error log at that time, and into the documentation of the plugin the route belongs to: what the endpoint does goes wrong, not the login.',
				'who-said-401'
			),
		},
	];
}

/** What came of a save that was sent for real, where nobody refused it; undefined where none was sent, or somebody did. */
export const saidOfSave = (
	save: Exchange | undefined,
	plugins: readonly PluginFacts[] | null
): { summary: string; steps: Step[] } | undefined =>
	save && ! isClosed( save )
		? { summary: summaryOf( save, plugins ), steps: stepsOf( save ) }
		: undefined;
