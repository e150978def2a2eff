import { Notice, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { PasswordTable } from './password-table';
import type { Access } from './use-access';

interface Props {
	access: Access;
	/** The account of whoever looks at the page. */
	user: { id: number; login: string };
	announce: ( text: string ) => void;
}

/** Application passwords of the own account, and of others for whoever may edit them. */
export function AccessPanel( { access, user, announce }: Props ) {
	const { list, trouble, isBusy, show, revoke } = access;
	return (
		<section aria-labelledby="ws401-access-title">
			<h3 id="ws401-access-title">
				{ __( 'Application passwords', 'who-said-401' ) }
			</h3>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }
				</Notice>
			) }
			{ ! list && ! trouble && (
				<p>{ __( 'Reading the list…', 'who-said-401' ) }</p>
			) }
			{ list && (
				<>
					{ ( list.others.length > 0 ||
						list.user.id !== user.id ) && (
						<SelectControl
							label={ __( 'Account', 'who-said-401' ) }
							value={ String( list.user.id ) }
							options={ [
								{ value: String( user.id ), label: user.login },
								...list.others
									.filter( ( { id } ) => id !== user.id )
									.map( ( { id, login, count } ) => ( {
										value: String( id ),
										label: sprintf(
											/* translators: 1: user name. 2: number of application passwords. */
											__( '%1$s (%2$d)', 'who-said-401' ),
											login,
											count
										),
									} ) ),
								...( list.user.id !== user.id &&
								! list.others.some(
									( { id } ) => id === list.user.id
								)
									? [
											{
												value: String( list.user.id ),
												label: list.user.login,
											},
										]
									: [] ),
							] }
							onChange={ ( value ) => show( Number( value ) ) }
							__next40pxDefaultSize
							__nextHasNoMarginBottom
						/>
					) }
					<PasswordTable
						// Another account starts with nothing asked.
						key={ list.user.id }
						list={ list }
						isBusy={ isBusy }
						onRevoke={ revoke }
						announce={ announce }
					/>
				</>
			) }
		</section>
	);
}
