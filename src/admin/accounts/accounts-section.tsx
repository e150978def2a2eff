import {
	Button,
	Notice,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { restAddressOf } from '../../diagnosis/probes';
import type { AccountRow } from '../../diagnosis/evidence/account-matrix';
import type { Evidence, SiteFacts } from '../../diagnosis/evidence/types';
import type { Account } from '../../transport/routes/schemas';
import type { Commands } from '../state/use-diagnosis';
import { AccountPicker, accountLabel } from './account-picker';
import { MatrixTable } from './matrix-table';
import { questionsFor } from './questions';
import { useComparison } from './use-comparison';

const METHODS = [ 'GET', 'POST', 'PUT', 'PATCH', 'DELETE' ];

interface Props {
	evidence: Evidence;
	isRunning: boolean;
	commands: Pick< Commands, 'connect' | 'announce' | 'addAccounts' >;
}

/** The request that fails, when the user gave one: the first thing to compare accounts by. */
function givenRoute( { given, site }: Evidence ) {
	const [ first ] = given ?? [];
	const address = first && site ? restAddressOf( site, first.url ) : null;
	return {
		method:
			first && METHODS.includes( first.method ) ? first.method : 'GET',
		route: address?.route ?? '',
	};
}

/** What the REST API answers several accounts, beside each other. */
export default function AccountsSection( props: Props ) {
	const { site } = props.evidence;
	return site ? (
		<AccountsOf site={ site } { ...props } />
	) : (
		<p>
			{ __(
				'The facts about the site did not come, so accounts cannot be compared.',
				'who-said-401'
			) }
		</p>
	);
}

function noRouteSentence( asked: string ): string {
	return sprintf(
		/* translators: %s: what was typed. */
		__(
			'“%s” is no route of this site: write one that begins with a slash, such as /wp/v2/posts.',
			'who-said-401'
		),
		asked
	);
}

function AccountsOf( {
	site,
	evidence,
	isRunning,
	commands,
}: Props & { site: SiteFacts } ) {
	const comparison = useComparison( evidence, commands );
	const [ chosen, setChosen ] = useState< Account[] >( [] );
	const [ names, setNames ] = useState< Record< number, string > >( {} );
	const [ given ] = useState( () => givenRoute( evidence ) );
	const [ routeError, setRouteError ] = useState( '' );

	function compare( method: string, route: string ) {
		const asked = route.trim();
		const address = asked === '' ? null : restAddressOf( site, asked );
		if ( asked !== '' && ! address ) {
			setRouteError( noRouteSentence( asked ) );
			return;
		}
		setRouteError( '' );
		setNames(
			Object.fromEntries(
				chosen.map( ( account ) => [
					account.id,
					accountLabel( account ),
				] )
			)
		);
		comparison.compare(
			questionsFor( site, address && { method, route: address.route } ),
			chosen
		);
	}

	function nameOf( { kind, id }: AccountRow ): string {
		if ( kind === 'visitor' ) {
			return __( 'A visitor', 'who-said-401' );
		}
		return kind === 'own'
			? sprintf(
					/* translators: %s: user name. */
					__( '%s (you)', 'who-said-401' ),
					evidence.account?.login ?? ''
				)
			: ( names[ id ] ?? `#${ id }` );
	}

	return (
		<div className="ws401-accounts">
			<p>
				{ __(
					'A 403 for some accounts only means that their role lacks a capability. A visitor and your own account are asked by real requests. What others may do is worked out inside WordPress: nobody is logged in, no password is made, and nothing is saved through WordPress’s database class.',
					'who-said-401'
				) }
			</p>
			{ comparison.trouble && (
				<Notice status="error" isDismissible={ false }>
					{ comparison.trouble }
				</Notice>
			) }
			<AccountPicker
				found={ comparison.found }
				chosen={ chosen }
				isBusy={ comparison.isBusy }
				onSearch={ comparison.search }
				onChange={ setChosen }
			/>
			<RouteForm
				given={ given }
				isBusy={ comparison.isBusy }
				isDisabled={ isRunning }
				error={ routeError }
				onCompare={ compare }
			/>
			{ comparison.matrix && comparison.matrix.rows.length > 0 && (
				<MatrixTable matrix={ comparison.matrix } nameOf={ nameOf } />
			) }
		</div>
	);
}

/** The request to compare by. */
function RouteForm( {
	given,
	isBusy,
	isDisabled,
	error,
	onCompare,
}: {
	given: ReturnType< typeof givenRoute >;
	isBusy: boolean;
	isDisabled: boolean;
	/** What is wrong with the route; empty when nothing is. */
	error: string;
	onCompare: ( method: string, route: string ) => void;
} ) {
	const [ method, setMethod ] = useState( given.method );
	const [ route, setRoute ] = useState( given.route );
	return (
		<>
			<form
				className="ws401-accounts__route"
				onSubmit={ ( event ) => {
					event.preventDefault();
					onCompare( method, route );
				} }
			>
				<SelectControl
					label={ __( 'Method', 'who-said-401' ) }
					value={ method }
					options={ METHODS.map( ( value ) => ( {
						value,
						label: value,
					} ) ) }
					onChange={ setMethod }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<TextControl
					label={ __(
						'A route to compare by (optional)',
						'who-said-401'
					) }
					placeholder="/wp/v2/plugins"
					value={ route }
					onChange={ setRoute }
					autoComplete="off"
					spellCheck={ false }
					aria-invalid={ error !== '' }
					aria-describedby={
						error ? 'ws401-accounts-error' : undefined
					}
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<Button
					type="submit"
					variant="primary"
					isBusy={ isBusy }
					disabled={ isBusy || isDisabled }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Compare', 'who-said-401' ) }
				</Button>
			</form>
			{ error && (
				<p
					id="ws401-accounts-error"
					className="ws401-case__error"
					role="alert"
				>
					{ error }
				</p>
			) }
		</>
	);
}
