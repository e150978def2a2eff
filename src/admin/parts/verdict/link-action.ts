import { __, sprintf } from '@wordpress/i18n';

import type { Finding, Step } from '../../../diagnosis/evidence/types';
import type { VerdictNow } from '../../../report/verdict/verdict-now';

type Link = NonNullable< Step[ 'link' ] >;

const isForum = ( { url }: Link ) =>
	url.startsWith( 'https://wordpress.org/support/' );

const isPluginsScreen = ( { url }: Link ) => /\/plugins\.php(\?|$)/.test( url );

/** The link that fixes it by itself: asking somebody else comes last. */
export function fixingLink( steps: readonly Step[] ): Link | undefined {
	const links = steps.flatMap( ( { link } ) => link ?? [] );
	return links.find( ( link ) => ! isForum( link ) ) ?? links[ 0 ];
}

/** The one plugin that was seen to answer; null where none was, where only signs speak for one, and where there are others: without one of them the rest still fails. */
function seenPlugin( { main, origin, certainty }: VerdictNow ): string | null {
	const seen = main?.finding.suspects.filter(
		( { suspicion } ) => suspicion >= 1
	);
	return main?.finding.station === 'plugin' &&
		( seen?.length ?? 0 ) <= 1 &&
		origin?.component.kind === 'plugin' &&
		( certainty === 'proven' || certainty === 'traced' )
		? origin.component.name
		: null;
}

/** The Plugins screen, where the list has nothing but plugins of that name. */
const narrowed = ( url: string, name: string ): string =>
	`${ url.split( '?' )[ 0 ] }?s=${ encodeURIComponent( name ) }`;

/**
 * The steps of a finding. Where they lead to the Plugins screen, its list is narrowed to the one plugin that was seen to answer; of several,
 * or where only signs speak for one, the whole list is shown.
 *
 * @param finding             As it is now: what a search has shown is in it.
 * @param finding.remediation
 * @param finding.suspects
 * @param finding.certainty
 */
export function stepsOnScreen( {
	remediation,
	suspects,
	certainty,
}: Finding ): Step[] {
	const seen = suspects.filter( ( { suspicion } ) => suspicion >= 1 );
	const [ only ] = seen;
	const isShown = certainty === 'proven' || certainty === 'traced';
	return seen.length === 1 && only?.component.kind === 'plugin' && isShown
		? remediation.steps.map( ( step ) =>
				step.link && isPluginsScreen( step.link )
					? {
							...step,
							link: {
								...step.link,
								url: narrowed(
									step.link.url,
									only.component.name
								),
							},
						}
					: step
			)
		: remediation.steps;
}

/**
 * A link as something one does. On the Plugins screen the list is narrowed to the plugin that was seen to answer.
 *
 * @param link Of a step: its label is the name of a screen.
 * @param now  What holds now.
 */
export function linkAction( link: Link, now: VerdictNow ): Link {
	if ( isForum( link ) ) {
		return {
			...link,
			label: __( 'Ask in the support forum', 'who-said-401' ),
		};
	}
	if ( ! isPluginsScreen( link ) ) {
		return {
			...link,
			label: sprintf(
				/* translators: %s: name of a screen, such as "Permalink settings". */
				__( 'Open: %s', 'who-said-401' ),
				link.label
			),
		};
	}
	const name = seenPlugin( now );
	return name === null
		? { ...link, label: __( 'Open the Plugins screen', 'who-said-401' ) }
		: {
				url: narrowed( link.url, name ),
				label: sprintf(
					/* translators: %s: name of a plugin. */
					__( 'Go to “%s” on the Plugins screen', 'who-said-401' ),
					name
				),
			};
}
