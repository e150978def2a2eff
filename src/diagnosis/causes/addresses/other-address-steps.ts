import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../exchange/because';
import { turnsIntoReading } from '../../exchange/hops';
import { originOf } from '../../exchange/address';
import type {
	Exchange,
	GivenFacts,
	Redirect,
	SiteFacts,
	Step,
} from '../../evidence/types';

/** The same where nothing was seen to lead from one address to the other. */
function withoutHop(
	from: string | null,
	to: string,
	asked: Exchange | undefined
): string {
	return asked?.response
		? sprintf(
				/* translators: 1: address the request goes to. 2: the site's address. 3: answer, e.g. "403". */
				__(
					'The request that fails goes to %1$s, and this site is at %2$s. Asked there as a visitor, the server answers %3$s, and leads nobody from one to the other.',
					'who-said-401'
				),
				from,
				to,
				answerText( asked )
			)
		: sprintf(
				/* translators: 1: address the request goes to. 2: the site's address. */
				__(
					'The request that fails goes to %1$s, and this site is at %2$s. What answers there could not be tried from here; where one leads to the other, apps drop the Authorization header on the way and browsers the login, and saving turns into reading.',
					'who-said-401'
				),
				from,
				to
			);
}

/**
 * One sentence on a given request that goes to another address of this site than its own.
 *
 * @param site  The site's facts.
 * @param given The request.
 * @param asked What the server found at that address; undefined where it did not ask.
 * @param hops  Where it was sent on to from there.
 */
export function otherAddressSummary(
	site: SiteFacts,
	given: GivenFacts,
	asked: Exchange | undefined,
	hops: readonly Redirect[]
): string {
	const from = originOf( given.url ?? '' ) ?? given.url;
	const to = originOf( site.restRoot ) ?? site.restRoot;
	if ( asked && ! asked.response && asked.failure?.kind === 'network' ) {
		return sprintf(
			/* translators: 1: address the request goes to. 2: the site's address. */
			__(
				'The request that fails goes to %1$s, where nothing of this site answers; this site is at %2$s.',
				'who-said-401'
			),
			from,
			to
		);
	}
	if ( hops.length === 0 ) {
		return withoutHop( from, to, asked );
	}
	return ! turnsIntoReading( hops )
		? sprintf(
				/* translators: 1: address the request goes to. 2: the site's address. */
				__(
					'The request that fails goes to %1$s, and this site is at %2$s: on the way from one to the other apps drop the Authorization header and browsers the login.',
					'who-said-401'
				),
				from,
				to
			)
		: sprintf(
				/* translators: 1: address the request goes to. 2: the site's address. */
				__(
					'The request that fails goes to %1$s, and this site is at %2$s: on the way from one to the other apps drop the Authorization header and browsers the login, and saving turns into reading.',
					'who-said-401'
				),
				from,
				to
			);
}

/** What to do about a program that asks at another address of this site, in order of least cost. */
export function otherAddressSteps( site: SiteFacts ): Step[] {
	return [
		{
			title: __( 'Change the address in the app', 'who-said-401' ),
			text: __(
				'Have the app call the address that answers in the end; this is where it begins.',
				'who-said-401'
			),
			snippet: {
				language: 'text',
				where: __( 'the app that sends the request', 'who-said-401' ),
				code: site.restRoot,
			},
		},
		{
			title: __( 'Change the site’s address', 'who-said-401' ),
			text: __(
				'If the other address is the right one, set both addresses to it.',
				'who-said-401'
			),
			link: {
				url: `${ site.adminUrl }options-general.php`,
				label: __( 'General settings', 'who-said-401' ),
			},
		},
	];
}
