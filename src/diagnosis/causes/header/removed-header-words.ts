import { __, sprintf } from '@wordpress/i18n';
import { componentLabel } from '../../evidence/component-label';
import type {
	ComponentFacts,
	Exchange,
	GivenFacts,
	ServerFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../../evidence/types';
import type { CheckId } from '../../evidence/check-id';
import { lossSummary, type HeaderLoss } from '../../exchange/lost-header';
import { likelyOf, pluginSteps } from '../../refusal/plugin-steps';
import { sentenceAbout } from '../../refusal/refusal-summary';
import { seenAt } from '../../refusal/seen';
import { writersOf } from '../../refusal/writers';

/** Who takes the header away: seen to do it, else those in whose code that stands. The answer itself is right, so it makes nobody suspect. */
export function removersOf(
	echo: Exchange | undefined,
	components: ComponentFacts | null
): Suspect[] {
	if ( ! echo ) {
		return [];
	}
	const seen = seenAt( echo, components );
	return seen.length > 0 ? seen : writersOf( echo );
}

const removedBy = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s removes the Authorization header, so application passwords and tokens don’t log anyone in.',
			'who-said-401'
		),
		who
	);

/** Says who removes the header, no surer than what is known. */
function removedSentence(
	echo: Exchange,
	suspects: readonly Suspect[]
): string {
	if ( suspects.some( ( { suspicion } ) => suspicion >= 1 ) ) {
		return sentenceAbout( removedBy, echo, suspects );
	}
	const likely = likelyOf( suspects );
	return likely
		? sprintf(
				/* translators: %s: a component, e.g. the plugin “Name”. */
				__(
					'Most likely %s removes the Authorization header, so application passwords and tokens don’t log anyone in: its code says so.',
					'who-said-401'
				),
				componentLabel( likely.component )
			)
		: lossSummary( 'php' );
}

/** What finds it where nobody was seen: the search repeats requests that fail, and the echo does not. */
const tryPassword = (): Step => ( {
	title: __( 'Find out who does it', 'who-said-401' ),
	text: __(
		'Open the tab “Logins”, tick “If it is refused, find out who refuses it” and try an application password: that shows who takes the header away, by file and line.',
		'who-said-401'
	),
} );

/** Steps against code that takes the header away. */
export const removalSteps = (
	site: SiteFacts,
	components: ComponentFacts | null,
	suspects: readonly Suspect[]
): Step[] =>
	pluginSteps( site, components, suspects, 'header-removed', tryPassword() );

/** Where two web servers stand one behind the other, and which of them keeps the header is not known. */
const lostOnTheWay = (): string =>
	__(
		'The Authorization header is lost on the way to PHP, so application passwords and tokens don’t log anyone in. Another web server stands in front of the one that runs PHP; .htaccess has the rule that hands the header over, so look at the one in front first.',
		'who-said-401'
	);

const SERVERS = /nginx|apache|litespeed|caddy|openresty|lighttpd|iis/i;

/**
 * Whether another web server stands in front of the one that runs PHP, as its header "Server" says, and the rule that hands the header
 * over is there: then either of them may lose it. A server that asks itself through the one in front cannot tell.
 */
export function isRelayed(
	echo: Exchange | undefined,
	server: ServerFacts
): boolean {
	const [ front, behind ] = [
		echo?.response?.headers.server,
		server.software,
	].map( ( name ) => SERVERS.exec( name ?? '' )?.[ 0 ].toLowerCase() );
	return (
		server.htaccess.passesAuthorization &&
		front !== undefined &&
		behind !== undefined &&
		front !== behind
	);
}

/** One sentence: who removes it, where that was seen, else where it is lost. */
export function summaryOf( {
	loss,
	isEither,
	echo,
	suspects,
}: {
	loss: HeaderLoss;
	isEither: boolean;
	echo: Exchange | undefined;
	suspects: readonly Suspect[];
} ): string {
	if ( echo && suspects.length > 0 ) {
		return removedSentence( echo, suspects );
	}
	return isEither ? lostOnTheWay() : lossSummary( loss );
}

/** Whether nobody is kept out yet: no application password is in use, or those arrive. */
export const isHarmless = (
	{ applicationPasswords }: SiteFacts,
	loss: HeaderLoss
): boolean => ! applicationPasswords.inUse || loss === 'bearer-only';

/** What a lost header explains: whatever refuses a request that brings a login has not seen it. */
export const unseenLogin = (
	given: readonly GivenFacts[] | null
): CheckId[] =>
	given?.some( ( { carries } ) => carries )
		? [ 'given-request-refused' ]
		: [];
