import { Button, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { SessionList } from '../../transport/history/login-schemas';
import type { Server } from '../../transport/server';
import { dateTime } from '../../language/date-time';
import { OnceMore } from './once-more';
import { useSessions } from './use-logins';

/** Looks up where an account is logged in, and logs it out everywhere. */
export function SessionsOfAccount( {
	server,
	onEnded,
}: {
	server: Server;
	onEnded: () => void;
} ) {
	const [ account, setAccount ] = useState( '' );
	const { found, trouble, isBusy, ask } = useSessions( server );
	return (
		<>
			<h4>{ __( 'Sessions of an account', 'who-said-401' ) }</h4>
			<form
				className="ws401-history__account"
				onSubmit={ ( event ) => {
					event.preventDefault();
					void ask( 'ws401_session_list', { account } );
				} }
			>
				<TextControl
					label={ __(
						'User name or email address (empty: your own)',
						'who-said-401'
					) }
					value={ account }
					onChange={ setAccount }
					autoComplete="off"
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<Button
					variant="secondary"
					type="submit"
					disabled={ isBusy }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Show sessions', 'who-said-401' ) }
				</Button>
			</form>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }
				</Notice>
			) }
			<div aria-live="polite">
				{ found && (
					<Sessions
						key={ found.login }
						list={ found }
						isBusy={ isBusy }
						onEnd={ () =>
							void ask( 'ws401_session_end', {
								account: found.login,
							} ).then( onEnded )
						}
					/>
				) }
			</div>
		</>
	);
}

function Sessions( {
	list,
	isBusy,
	onEnd,
}: {
	list: SessionList;
	isBusy: boolean;
	onEnd: () => void;
} ) {
	const { login, own, sessions } = list;
	const endable = sessions.filter( ( { current } ) => ! current ).length;
	return (
		<>
			<p>
				{ sprintf(
					/* translators: 1: user name. 2: number of browsers. */
					_n(
						'“%1$s” is logged in in %2$d browser.',
						'“%1$s” is logged in in %2$d browsers or devices.',
						sessions.length,
						'who-said-401'
					),
					login,
					sessions.length
				) }
			</p>
			<ul className="ws401-bullets">
				{ sessions.map( ( session, index ) => (
					<li key={ `${ session.login } ${ index }` }>
						{ sprintf(
							/* translators: 1, 2: dates with times. */
							__( 'since %1$s, until %2$s', 'who-said-401' ),
							dateTime( session.login ),
							dateTime( session.expires )
						) }
						{ session.current &&
							` (${ __( 'this browser', 'who-said-401' ) })` }
					</li>
				) ) }
			</ul>
			{ endable > 0 && (
				<EndButtons own={ own } isBusy={ isBusy } onEnd={ onEnd } />
			) }
		</>
	);
}

/** Logging out asks once more. */
function EndButtons( {
	own,
	isBusy,
	onEnd,
}: {
	own: boolean;
	isBusy: boolean;
	onEnd: () => void;
} ) {
	const [ isAsked, setAsked ] = useState( false );
	if ( ! isAsked ) {
		return (
			<p>
				<Button
					variant="secondary"
					disabled={ isBusy }
					accessibleWhenDisabled
					__next40pxDefaultSize
					onClick={ () => setAsked( true ) }
				>
					{ own
						? __( 'Log out everywhere else', 'who-said-401' )
						: __( 'Log out everywhere', 'who-said-401' ) }
				</Button>
			</p>
		);
	}
	return (
		<OnceMore
			consequence={ __(
				'What is being written in those browsers and not saved may be lost.',
				'who-said-401'
			) }
			yes={ __( 'End these sessions', 'who-said-401' ) }
			isBusy={ isBusy }
			onYes={ () => {
				setAsked( false );
				onEnd();
			} }
			onNo={ () => setAsked( false ) }
		/>
	);
}
