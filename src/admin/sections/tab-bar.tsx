import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { MouseEvent } from 'react';

import { CodeInText } from '../parts/code-in-text';
import { hrefOf, type Place, type Tab, TABS } from '../state/place';
import { titleOf } from './tab-words';

interface Props {
	current: Tab;
	badges: Partial< Record< Tab, number > >;
	onGo: ( place: Place ) => void;
}

const isPlain = ( event: MouseEvent ) =>
	event.button === 0 &&
	! event.metaKey &&
	! event.ctrlKey &&
	! event.shiftKey &&
	! event.altKey;

/** The parts of the page, each with an address of its own. */
export function TabBar( { current, badges, onGo }: Props ) {
	const bar = useRef< HTMLElement >( null );
	useEffect( () => {
		// On a phone the bar scrolls sideways.
		bar.current
			?.querySelector( '[aria-current]' )
			?.scrollIntoView( { block: 'nearest', inline: 'nearest' } );
	}, [ current ] );
	return (
		<nav
			ref={ bar }
			className="ws401-tabs"
			aria-label={ __( 'Parts of this page', 'who-said-401' ) }
		>
			{ TABS.map( ( tab ) => {
				const count = badges[ tab ] ?? 0;
				return (
					<a
						key={ tab }
						href={ hrefOf( { tab }, window.location.href ) }
						aria-current={ tab === current ? 'page' : undefined }
						onClick={ ( event ) => {
							if ( isPlain( event ) ) {
								event.preventDefault();
								onGo( { tab } );
							}
						} }
					>
						<CodeInText text={ titleOf( tab ) } />
						{ count > 0 && (
							<>
								{ ' ' }
								<span
									className="ws401-tabs__count"
									aria-hidden="true"
								>
									{ count }
								</span>
								<span className="screen-reader-text">
									{ sprintf(
										/* translators: %d: number of findings or refused requests. */
										_n(
											'(%d to look at)',
											'(%d to look at)',
											count,
											'who-said-401'
										),
										count
									) }
								</span>
							</>
						) }
					</a>
				);
			} ) }
		</nav>
	);
}
