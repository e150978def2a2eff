import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { closeSmall } from '@wordpress/icons';

import type { Screens } from '../../report/isolation/next-steps';
import type { EndedSearch } from '../../report/verdict/ended-search';
import type { Exchange } from '../../diagnosis/evidence/types';
import { Disclosure } from '../parts/disclosure';
import {
	outcomeOf,
	requestLine,
	senderOf,
} from '../parts/exchanges/exchange-words';
import { BeforeStart } from './before-start';
import { ByHand } from './by-hand';
import type { Consent } from './consent';
import { workersFor } from '../../run/find-plugin/measure-of';
import { OutcomeView } from './outcome-view';
import { probeOnce } from '../../run/find-plugin/probe-once';
import { SearchProgress } from './search-progress';
import type { SearchState } from './search-state';
import type {
	SearchSite,
	SearchTarget,
} from '../../run/find-plugin/search-site';
import { useSearch } from './use-search';

interface Props {
	site: SearchSite;
	target: SearchTarget;
	userId: number;
	screens: { adminUrl: string; pluginsUrl: string };
	/** Grows each time the panel is asked for: the focus comes here. */
	asked: number;
	/** A diagnosis is under way: nothing else is sent meanwhile. */
	isDisabled: boolean;
	announce: ( text: string ) => void;
	/** To searches: given here once, it counts for those that follow. */
	consent: Consent;
	/** The card above says what the search has shown; here stands only what it rests on. */
	isOnCard: boolean;
	onOutcome: ( search: EndedSearch ) => void;
	leave: ( runs: string[] ) => void;
	onClose: () => void;
}

/** What is searched for; the focus comes here each time the panel is asked for. */
function Head( {
	exchange,
	asked,
	isEnded,
	onClose,
}: {
	exchange: Exchange;
	asked: number;
	/** What it found stands above: there is nothing left to find out. */
	isEnded: boolean;
	/** Null while a search is under way. */
	onClose: ( () => void ) | null;
} ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		heading.current?.focus();
		heading.current?.scrollIntoView( { block: 'start' } );
	}, [ asked ] );
	return (
		<>
			<header className="ws401-find__header">
				<h2 ref={ heading } id="ws401-find-title" tabIndex={ -1 }>
					{ isEnded
						? __( 'Search for the plugin', 'who-said-401' )
						: __( 'Find out which plugin', 'who-said-401' ) }
				</h2>
				{ onClose && (
					<Button
						icon={ closeSmall }
						label={ __(
							'Close “Find out which plugin”',
							'who-said-401'
						) }
						onClick={ onClose }
						size="compact"
					/>
				) }
			</header>
			<p className="ws401-find__request">
				<code>{ requestLine( exchange.probe ) }</code>{ ' ' }
				{ senderOf( exchange.probe ) } →{ ' ' }
				<strong>{ outcomeOf( exchange ) }</strong>
			</p>
		</>
	);
}

/** "Find out which plugin": before, while and after a search for one failing request. With the user's consent it begins by itself. */
export default function FindPanel( props: Props ) {
	const { site, target, asked, isDisabled, consent, isOnCard, onClose } =
		props;
	const { plugins } = site.components;
	const screens = { ...props.screens, plugins };
	const { state, start, stop } = useSearch( { ...props, screens } );
	const { underway } = state;
	const starting = useRef( consent.isGiven && ! isDisabled );
	useEffect( () => {
		if ( starting.current ) {
			starting.current = false;
			start();
		}
	}, [ start ] );
	return (
		<section
			className="ws401-card ws401-find"
			aria-labelledby="ws401-find-title"
		>
			<Head
				exchange={ target.exchange }
				asked={ asked }
				isEnded={ ! underway && state.outcome !== null && isOnCard }
				onClose={ underway ? null : onClose }
			/>
			{ underway ? (
				<SearchProgress
					underway={ underway }
					names={ Object.fromEntries(
						plugins.map( ( { id, name } ) => [ id, name ] )
					) }
					workers={ workersFor( target ) }
					onStop={ stop }
				/>
			) : (
				<AtRest
					{ ...props }
					screens={ screens }
					state={ state }
					onStart={ start }
				/>
			) }
		</section>
	);
}

/** What the last search rests on, or what the first one will do; and trying by hand. */
function AtRest( {
	site,
	target,
	screens,
	state: { outcome, loaderRemoved },
	isDisabled,
	isOnCard,
	consent,
	onStart,
}: Omit< Props, 'screens' > & {
	screens: Screens;
	state: SearchState;
	onStart: () => void;
} ) {
	return (
		<>
			{ outcome ? (
				<>
					<OutcomeView
						outcome={ outcome }
						screens={ screens }
						isOnCard={ isOnCard }
						isLoaderLeft={ loaderRemoved === false }
						takesFocus
						onReplay={ ( enabled ) =>
							probeOnce(
								site,
								target,
								new Set( enabled ),
								new AbortController().signal
							)
						}
					/>
					<Button
						variant="secondary"
						disabled={ isDisabled }
						accessibleWhenDisabled
						onClick={ onStart }
						__next40pxDefaultSize
					>
						{ __( 'Search again', 'who-said-401' ) }
					</Button>
				</>
			) : (
				<BeforeStart
					plugins={ site.components.plugins.length }
					duration={ target.exchange.duration }
					workers={ workersFor( target ) }
					isDisabled={ isDisabled }
					onStart={ () => {
						consent.set( true );
						onStart();
					} }
				/>
			) }
			<Disclosure label={ __( 'Test plugins yourself', 'who-said-401' ) }>
				<ByHand
					site={ site }
					target={ target }
					isDisabled={ isDisabled }
				/>
			</Disclosure>
		</>
	);
}
