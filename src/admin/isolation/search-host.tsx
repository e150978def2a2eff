import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { PageSettings } from '../settings/page-settings';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import type { Consent } from './consent';
import { leavePage } from './leave-page';

/** Left on in every trial: it is what asks. */
const OWN_NAME = 'Who Said 401';

const FindPanel = lazy( () => import( './find-panel' ) );

interface Props {
	settings: PageSettings;
	state: PageState;
	commands: Commands;
	/** Given once, it counts for every search. */
	consent: Consent;
	/** Basenames of the plugins that changed when it began. */
	changed: () => Promise< string[] >;
	/** The card says what the last search has shown. */
	isOnCard: boolean;
}

/** The place of a search on the page; what it needs is loaded when it is asked for. */
export function SearchHost( {
	settings,
	state,
	commands,
	consent,
	changed,
	isOnCard,
}: Props ) {
	const { search, result, run } = state;
	const evidence = result?.evidence;
	const exchange = evidence?.exchanges?.find(
		( { probe } ) => probe.id === search?.id
	);
	if ( ! search || ! exchange?.response || ! evidence?.components ) {
		return null;
	}
	const { status, code } = exchange.response;
	return (
		<Suspense fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }>
			<FindPanel
				// Another request is another search.
				key={ search.id }
				site={ {
					...commands.connect(),
					ajaxUrl: new URL( settings.ajaxUrl, window.location.href )
						.href,
					components: {
						...evidence.components,
						plugins: evidence.components.plugins.filter(
							( { name } ) => name !== OWN_NAME
						),
					},
					hooks: evidence.hooks,
					changed,
					now: Date.now,
				} }
				target={ { exchange, failure: { status, code } } }
				userId={ settings.userId }
				screens={ settings }
				asked={ search.asked }
				isDisabled={ run !== null }
				announce={ commands.announce }
				consent={ consent }
				isOnCard={ isOnCard }
				onOutcome={ commands.endSearch }
				leave={ ( runs ) =>
					leavePage( settings, commands.pageNonce(), runs )
				}
				onClose={ commands.closeSearch }
			/>
		</Suspense>
	);
}
