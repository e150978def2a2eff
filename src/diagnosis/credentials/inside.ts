import type { Origin, Suspect } from '../evidence/types';

/** One thing that a traced request saw on its way through WordPress. */
export interface InsideStep extends Origin {
	priority: number | null;
	before: string;
	after: string;
}

/** What a look inside brought back; the request was sandboxed and changed nothing. */
export interface Inside {
	steps: InsideStep[];
	origin: Origin | null;
}

/** What became of the application password inside WordPress. */
export interface Insight {
	/** Who answered that application passwords are not available. */
	switchedOff: InsideStep | null;
	/** Who threw the Authorization header away. */
	unset: InsideStep | null;
	/** Who removed the part of WordPress that looks at it. */
	removed: InsideStep | null;
	/** Who decided that this request is none that application passwords are for. */
	notApi: InsideStep | null;
	/** Who refused a right password. */
	condition: InsideStep | null;
	/** Why WordPress refused it: an error code; null when it did not say so. */
	failed: string | null;
	accepted: boolean;
	/** Who called a password wrong that WordPress has accepted. */
	calledWrong: InsideStep | null;
	/** Who made the request anonymous again. */
	forgotten: InsideStep | null;
	/** Whom WordPress took the request for when authentication was over; null when it did not get there. */
	user: 'somebody' | 'nobody' | null;
}

const AVAILABLE = /^wp_is_application_passwords_available/;

/** Core's codes for a login that is wrong, as somebody else hands them on. */
const CALLED_WRONG =
	/^WP_Error (incorrect_password|invalid_username|invalid_email)$/;

/** Reads the steps of a trace. What they say is written in `src/server/sandbox/`. */
export function insightOf( { steps }: Inside ): Insight {
	const last = ( fits: ( step: InsideStep ) => boolean ) =>
		[ ...steps ].reverse().find( fits ) ?? null;
	const ending = last(
		( { where, component, after } ) =>
			where === 'rest_authentication_errors' &&
			component.kind === 'core' &&
			( after === 'somebody' || after === 'nobody' )
	);
	return {
		switchedOff: last(
			( { where, after } ) => AVAILABLE.test( where ) && after === 'false'
		),
		unset: last( ( { after } ) => after.startsWith( 'unset $_SERVER' ) ),
		removed: last(
			( { after } ) =>
				after.startsWith(
					'removed wp_validate_application_password'
				) ||
				after.startsWith(
					'removed wp_authenticate_application_password'
				)
		),
		notApi: last(
			( { where, after } ) =>
				where === 'application_password_is_api_request' &&
				after === 'false'
		),
		condition: last(
			( { where } ) =>
				where === 'wp_authenticate_application_password_errors'
		),
		failed:
			last(
				( { where } ) =>
					where === 'application_password_failed_authentication'
			)?.after ?? null,
		accepted: steps.some(
			( { where } ) => where === 'application_password_did_authenticate'
		),
		calledWrong: last(
			( { where, component, after } ) =>
				where === 'rest_authentication_errors' &&
				component.kind !== 'core' &&
				CALLED_WRONG.test( after )
		),
		forgotten: last(
			( { where, component, before, after } ) =>
				component.kind !== 'core' &&
				( ( where === 'determine_current_user' &&
					/^[1-9]/.test( before ) &&
					! /^[1-9]/.test( after ) ) ||
					where === 'wp_set_current_user' )
		),
		user:
			ending === null ? null : ( ending.after as 'somebody' | 'nobody' ),
	};
}

/** A step as a suspect that was seen doing it. */
export function seenDoing( step: InsideStep | Origin ): Suspect {
	const { component, file, line, where } = step;
	return { component, suspicion: 1, file, line, where };
}
