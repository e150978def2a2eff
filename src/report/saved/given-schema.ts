import * as v from 'valibot';

import type { GivenFacts } from '../../diagnosis/evidence/types';

/** A given request as a saved report holds it. */
export const GivenSchema = v.object( {
	method: v.string(),
	url: v.nullable( v.string() ),
	status: v.nullable( v.number() ),
	code: v.nullable( v.string() ),
	carries: v.exactOptional(
		v.picklist( [ 'basic', 'token', 'key', 'signature' ] )
	),
	nonce: v.exactOptional( v.boolean() ),
	cookie: v.exactOptional( v.boolean() ),
	body: v.exactOptional( v.boolean() ),
	contentType: v.exactOptional( v.string() ),
	hasContent: v.exactOptional( v.literal( true ) ),
	isOverridden: v.exactOptional( v.literal( true ) ),
	userAgent: v.exactOptional( v.string() ),
	origin: v.exactOptional( v.string() ),
	referer: v.exactOptional( v.string() ),
	hasLogin: v.exactOptional( v.literal( true ) ),
	message: v.exactOptional( v.string() ),
	headerFault: v.exactOptional(
		v.picklist( [
			'url-safe',
			'not-base64',
			'no-colon',
			'no-scheme',
			'bearer-password',
		] )
	),
	loginShape: v.exactOptional(
		v.object( {
			looksLike: v.exactOptional(
				v.picklist( [ 'application', 'broken', 'account' ] )
			),
			expiresAt: v.exactOptional( v.number() ),
		} )
	),
	app: v.exactOptional(
		v.object( {
			kind: v.picklist( [ 'mcp', 'app' ] ),
			lacksLogin: v.exactOptional( v.literal( true ) ),
			userName: v.exactOptional(
				v.picklist( [
					'login',
					'email',
					'display-name',
					'application-name',
					'unknown',
				] )
			),
			hasNoRole: v.exactOptional( v.literal( true ) ),
		} )
	),
	at: v.number(),
	isMethodAssumed: v.exactOptional( v.literal( true ) ),
	isLoginInAddress: v.exactOptional( v.literal( true ) ),
	crossSite: v.exactOptional( v.literal( true ) ),
} ) satisfies v.GenericSchema< unknown, GivenFacts >;
