import { __, sprintf } from '@wordpress/i18n';
import type { GivenFacts, Step } from '../../evidence/types';
import { findRequestSteps } from './answer-alone';

/** Whether the text itself says that the request was answered well, and nothing in it says otherwise. */
export const isUnrefused = ( { status, code, message }: GivenFacts ) =>
	status !== null &&
	status >= 200 &&
	status < 300 &&
	code === null &&
	! message;

/** What is said where what was given is no failing request. */
export const unrefusedSummary = ( { status }: GivenFacts ): string =>
	sprintf(
		/* translators: %d: HTTP status, e.g. 200. */
		__(
			'This request was not refused: what was pasted says that it was answered %d, and with your login and a nonce it passes from here too.',
			'who-said-401'
		),
		status ?? 0
	);

/** How to get at the one that fails. */
export const unrefusedSteps = (): Step[] => [
	{
		text: __(
			'Paste the one that fails: a line with 401, 403 or another status from 400 on, at the time it fails.',
			'who-said-401'
		),
	},
	{
		text: __(
			'If the editor or the app says all the same that this one failed, it got something else than it expects: paste what came back as well.',
			'who-said-401'
		),
	},
	...findRequestSteps(),
];
