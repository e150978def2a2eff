import { __, sprintf } from '@wordpress/i18n';
import { meaningOf } from '../../exchange/meaning-of';
import type { GivenCase } from '../../probes/given-case';
import { ABOUT_CONTENT } from './no-right';

/** What the address names by its number or its name is not there (anymore). */
const NOT_THERE = /^rest_(?:\w+_)?(?:invalid_id|not_found|invalid)$/;

/** WordPress's own answer that what is asked for cannot be had in this way, by whomever. */
export function isAboutContent( { repeated }: GivenCase ): boolean {
	const { response, receipt } = repeated;
	return (
		( ABOUT_CONTENT.includes( response.code ?? '' ) ||
			( response.status === 404 &&
				NOT_THERE.test( response.code ?? '' ) ) ) &&
		( receipt?.origin?.component.kind ?? 'core' ) === 'core'
	);
}

/** The route named a parameter. An unsafe request is repeated without its body, so what it lacks says nothing about the given one. */
export const isAboutParameter = ( {
	repeated: { probe, response },
}: GivenCase ) =>
	! probe.dryRun &&
	response.status === 400 &&
	/^rest_(invalid|missing|callback)/.test( response.code ?? '' );

/** Whether the text tells a refusal, and what came here is another answer, which does not explain it. */
export const isOtherRefusal = ( { request, repeated }: GivenCase ) =>
	( request.status === 401 || request.status === 403 ) &&
	request.status !== repeated.response.status;

/** One sentence a site owner understands. */
export function summaryOf( found: GivenCase ): string {
	const meaning = meaningOf( found.repeated, null )?.text ?? '';
	if ( isAboutContent( found ) && isOtherRefusal( found ) ) {
		return meaning;
	}
	return isAboutContent( found )
		? sprintf(
				/* translators: %s: one sentence that says what WordPress refuses. */
				__( '%s The login is not the problem.', 'who-said-401' ),
				meaning
			)
		: __(
				'The route does not take what the request asks for: a parameter is missing or has a wrong value. The login is not the problem.',
				'who-said-401'
			);
}

/** What to do about it. */
export const stepFor = ( found: GivenCase ): string =>
	isAboutContent( found )
		? __(
				'Change what is asked for: another item, its right password, or its settings for comments. Another account gets the same answer.',
				'who-said-401'
			)
		: __(
				'Correct the parameter that the answer names. The route’s description lists what it takes: ask it with OPTIONS.',
				'who-said-401'
			);
