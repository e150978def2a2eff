import type { Exchange, Sight } from '../../diagnosis/evidence/types';
import { cacheMark } from '../../diagnosis/exchange';
import { isFeedMissing } from '../../diagnosis/exchange/feed';
import {
	isAsExpected,
	isLoginFormGone,
	isOtherPage,
	mayStandIn,
} from '../../diagnosis/probes';

/**
 * Whether it tells more to send a request without the plugin that answered it. Not with a login, since whoever counts wrong ones must
 * stay on; and what its file does while it is loaded cannot be undone.
 */
export const canBeLeftOut = ( { probe, receipt }: Exchange ): boolean =>
	! [ 'application-password', 'bearer' ].includes( probe.credential ) &&
	probe.endpoint !== 'echo' &&
	receipt?.origin?.where !== 'file scope';

/** What a request can do without: plugins, and the theme. */
export interface LeftOut {
	plugins: string[];
	theme?: true | undefined;
}

/** Whether the very same error came back: where either answer is right, as for a given request sent as nobody, its status alone tells nothing. */
const isSameRefusal = ( before: Exchange, now: Exchange ): boolean =>
	( now.response?.status ?? 0 ) >= 400 &&
	now.response?.status === before.response?.status &&
	now.response?.code === before.response?.code;

/**
 * Whether a request passes that was answered strangely before.
 *
 * @param before How it was answered.
 * @param now    How it is answered without something.
 */
export function isMended( before: Exchange, now: Exchange ): boolean {
	if (
		! isAsExpected( now ) ||
		isLoginFormGone( now ) ||
		( now.probe.endpoint === 'feed' && isFeedMissing( now ) ) ||
		isSameRefusal( before, now )
	) {
		return false;
	}
	// A page that stands in for the front page has a good status, too.
	return (
		! before.response ||
		! mayStandIn( before ) ||
		( ! mayStandIn( now ) && isOtherPage( before.response, now.response ) )
	);
}

/** How a request ended without something, which was answered as `before` with it. */
export const outcomeOf = (
	{ plugins, theme }: LeftOut,
	exchange: Exchange,
	before: Exchange
): Sight[ 'without' ][ number ] => ( {
	plugins,
	...( theme && { theme } ),
	status: exchange.response?.status ?? null,
	passes: isMended( before, exchange ),
} );

/** How a request ended with the one alone that answered its twin. */
export function aloneOf(
	culprit: LeftOut,
	twin: Exchange,
	alone: Exchange,
	before: Exchange
): NonNullable< Sight[ 'alone' ] > {
	const { status, passes } = outcomeOf( culprit, alone, before );
	const [ plugin = twin.receipt?.origin?.component.id ?? '' ] =
		culprit.plugins;
	return { plugin, status, passes };
}

/** What a receipt names and a request can do without: a plugin, or the theme; null for everything else. */
export function culpritOf( exchange: Exchange | undefined ): LeftOut | null {
	const { origin = null, fatal = null } = exchange?.receipt ?? {};
	if ( origin?.component.kind === 'theme' ) {
		return { plugins: [], theme: true };
	}
	const plugin =
		origin?.component.kind === 'plugin'
			? origin.component.id
			: fatal?.plugin;
	return plugin ? { plugins: [ plugin ] } : null;
}

/** Both together; null where the second is part of the first. */
export function bothOf( first: LeftOut, second: LeftOut ): LeftOut | null {
	const plugins = [ ...new Set( [ ...first.plugins, ...second.plugins ] ) ];
	const theme = first.theme ?? second.theme;
	return plugins.length === first.plugins.length && theme === first.theme
		? null
		: { plugins, theme };
}

/** What has been seen of a kind, beginning with nothing. */
export const sightOf = ( seen: Partial< Sight > ): Sight => ( {
	isEarly: false,
	without: [],
	literals: null,
	...seen,
} );

/**
 * An exchange whose twin, sent from the same place with everything on, passed; null where the twin failed in another way. What a cache gave
 * is no answer of the site's.
 */
export const passedAgain = (
	exchange: Exchange,
	twin: Exchange
): ( Exchange & { sight: Sight } ) | null =>
	twin.response &&
	exchange.response &&
	twin.probe.vantage === exchange.probe.vantage &&
	cacheMark( exchange.response ) === null &&
	isMended( exchange, twin )
		? {
				...exchange,
				receipt: null,
				sight: sightOf( { again: twin.response.status } ),
			}
		: null;
