/** An answer with which WordPress refuses an account that it knows, where which account that was is not told. */
import { __ } from '@wordpress/i18n';
import {
	isCoreLoginRefusal,
	isCoreRefusal,
} from '../../exchange/core-refusals';
import type { GivenFacts, Step } from '../../evidence/types';

/**
 * Whether the text tells that a right was missing: WordPress's own codes come with 401 to a visitor and with 403 to an account
 * (`rest_authorization_required_code()`). Not where it shows a login, which is tried then.
 */
export const isOfAnAccount = ( { status, code, carries }: GivenFacts ) =>
	status === 403 &&
	carries === undefined &&
	code !== null &&
	isCoreRefusal( code ) &&
	! isCoreLoginRefusal( code ) &&
	code !== 'rest_cookie_invalid_nonce' &&
	// What is asked for is refused there, and not who asks.
	! /^rest_(?:comment_|post_incorrect_password$)/.test( code );

/** What that means beside a repetition that passes. */
export const accountMeaning = (): string =>
	__(
		'With 403 and this code WordPress refuses an account that it knows; yours may do this.',
		'who-said-401'
	);

/** How to get to know which account may not. */
export const accountStep = (): Step => ( {
	title: __( 'Compare the accounts', 'who-said-401' ),
	text: __(
		'Have “Compare accounts” ask the same as the account that fails: it says which capability is missing. Then give its role that capability, or have the app log in as another user.',
		'who-said-401'
	),
} );
