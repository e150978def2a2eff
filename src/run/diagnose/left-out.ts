import type { Exchange, Sight } from '../../diagnosis/evidence/types';
import { isAsExpected } from '../../diagnosis/probes';

/**
 * Whether it tells more to send a request without the plugin that answered it. Not with a login, since whoever counts wrong ones must
 * stay on; and what its file does while it is loaded cannot be undone.
 */
export const canBeLeftOut = ( { probe, receipt }: Exchange ): boolean =>
	! [ 'application-password', 'bearer' ].includes( probe.credential ) &&
	probe.endpoint !== 'echo' &&
	receipt?.origin?.where !== 'file scope';

/** How a request without some plugins ended. */
export const outcomeOf = (
	plugins: string[],
	exchange: Exchange
): Sight[ 'without' ][ number ] => ( {
	plugins,
	status: exchange.response?.status ?? null,
	passes: isAsExpected( exchange ),
} );

/** The plugin that a receipt names, by its basename. */
export function culpritOf( exchange: Exchange | undefined ): string | null {
	const { origin = null, fatal = null } = exchange?.receipt ?? {};
	return origin?.component.kind === 'plugin'
		? origin.component.id
		: ( fatal?.plugin ?? null );
}

/** What has been seen of a kind, beginning with nothing. */
export const sightOf = ( seen: Partial< Sight > ): Sight => ( {
	isEarly: false,
	without: [],
	literals: null,
	...seen,
} );
