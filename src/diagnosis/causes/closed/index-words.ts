import { __, sprintf } from '@wordpress/i18n';
import type { Exchange } from '../../evidence/types';
import { type Answered, isAnswered, isTurnedAway } from '../../probes';

/** One sentence: the index alone is closed. `who`: what closes it. */
export const summaryOfIndex = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'The REST API itself is open, but %s closes its index: apps read it first, to find out how to log in, and stop there.',
			'who-said-401'
		),
		who
	);

/** Also with WordPress's own words for a route that is not there, where a component was seen to answer so: the index itself is not gone. */
export const isShut = (
	exchange: Exchange | undefined
): exchange is Answered =>
	isTurnedAway( exchange ) ||
	( isAnswered( exchange ) &&
		exchange.response.status === 404 &&
		( exchange.receipt?.origin?.component.kind ?? 'core' ) !== 'core' &&
		! exchange.receipt?.fatal );

/** Whether somebody else was seen to close the index than whoever closes the posts: opening those leaves it closed. */
export function isAnothers(
	index: Exchange | undefined,
	posts: readonly Exchange[]
): boolean {
	const own = index?.receipt?.origin?.component;
	return (
		own !== undefined &&
		posts.length > 0 &&
		posts.every( ( { receipt } ) => {
			const other = receipt?.origin?.component;
			return (
				other !== undefined &&
				other.kind !== 'core' &&
				other.id !== own.id
			);
		} )
	);
}

/** Who is refused, where the index and the authors are closed in the same words and the posts are open. */
export const amongOthers = () =>
	__(
		'visitors of the REST API, with exceptions: they get the published posts, but neither the index, which apps read first, nor the authors',
		'who-said-401'
	);

/** Who is refused, where somebody else closes the posts. */
export const visitorsOfIndex = () =>
	__(
		'visitors who ask for the index of the REST API, which apps read first',
		'who-said-401'
	);
