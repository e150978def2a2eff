import { Button, SearchControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Account } from '../../transport/routes/schemas';

interface Props {
	/** Null until the first list has come. */
	found: Account[] | null;
	chosen: Account[];
	isBusy: boolean;
	onSearch: ( text: string ) => void;
	onChange: ( chosen: Account[] ) => void;
}

/** An account as people know it. */
export function accountLabel( { login, roles }: Account ): string {
	return roles.length > 0
		? sprintf(
				/* translators: 1: user name. 2: names of roles, separated by commas. */
				__( '%1$s (%2$s)', 'who-said-401' ),
				login,
				roles.join( ', ' )
			)
		: login;
}

/** Chooses the accounts to compare with: found by name, or one of each role. */
export function AccountPicker( {
	found,
	chosen,
	isBusy,
	onSearch,
	onChange,
}: Props ) {
	const [ text, setText ] = useState( '' );
	const open = ( found ?? [] ).filter(
		( { id } ) => ! chosen.some( ( each ) => each.id === id )
	);
	return (
		<fieldset className="ws401-accounts__picker">
			<legend>
				{ __( 'Accounts to compare with', 'who-said-401' ) }
			</legend>
			<form
				onSubmit={ ( event ) => {
					event.preventDefault();
					onSearch( text );
				} }
			>
				<SearchControl
					label={ __( 'Find an account', 'who-said-401' ) }
					placeholder={ __(
						'Part of a name or address; empty for one of each role',
						'who-said-401'
					) }
					hideLabelFromVision={ false }
					value={ text }
					onChange={ setText }
					__nextHasNoMarginBottom
				/>
				<Button
					type="submit"
					variant="secondary"
					disabled={ isBusy }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Find', 'who-said-401' ) }
				</Button>
			</form>
			{ found && open.length === 0 && chosen.length === 0 && (
				<p className="ws401-meta">
					{ __( 'No other account was found.', 'who-said-401' ) }
				</p>
			) }
			{ open.length > 0 && (
				<Found
					accounts={ open }
					onAdd={ ( account ) => onChange( [ ...chosen, account ] ) }
				/>
			) }
			{ open.length > 1 && (
				<Button
					variant="link"
					onClick={ () => onChange( [ ...chosen, ...open ] ) }
				>
					{ __( 'Add all of these', 'who-said-401' ) }
				</Button>
			) }
			{ chosen.length > 0 && (
				<Chosen accounts={ chosen } onChange={ onChange } />
			) }
		</fieldset>
	);
}

function Found( {
	accounts,
	onAdd,
}: {
	accounts: Account[];
	onAdd: ( account: Account ) => void;
} ) {
	return (
		<ul className="ws401-accounts__list">
			{ accounts.map( ( account ) => (
				<li key={ account.id }>
					<Button
						variant="tertiary"
						size="compact"
						onClick={ () => onAdd( account ) }
					>
						{ sprintf(
							/* translators: %s: an account. */
							__( 'Add %s', 'who-said-401' ),
							accountLabel( account )
						) }
					</Button>
				</li>
			) ) }
		</ul>
	);
}

function Chosen( {
	accounts,
	onChange,
}: {
	accounts: Account[];
	onChange: ( left: Account[] ) => void;
} ) {
	return (
		<ul
			className="ws401-accounts__list"
			aria-label={ __( 'Chosen accounts', 'who-said-401' ) }
		>
			{ accounts.map( ( account ) => (
				<li key={ account.id }>
					<span>{ accountLabel( account ) }</span>{ ' ' }
					<Button
						variant="link"
						isDestructive
						aria-label={ sprintf(
							/* translators: %s: an account. */
							__( 'Remove %s', 'who-said-401' ),
							accountLabel( account )
						) }
						onClick={ () =>
							onChange(
								accounts.filter(
									( { id } ) => id !== account.id
								)
							)
						}
					>
						{ __( 'Remove', 'who-said-401' ) }
					</Button>
				</li>
			) ) }
		</ul>
	);
}
