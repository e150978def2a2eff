import * as v from 'valibot';

import type { Origin, Receipt } from '../../diagnosis/evidence/types';
import { ComponentSchema } from '../fact-schemas';
import { fromBase64Url } from './base64url';

const RECEIPT_HEADER = 'x-ws401-receipt';

export const OriginSchema = v.object( {
	component: ComponentSchema,
	file: v.string(),
	line: v.number(),
	where: v.string(),
	callback: v.string(),
} ) satisfies v.GenericSchema< unknown, Origin >;

export const ReceiptSchema = v.object( {
	probe: v.string(),
	loaded: v.string(),
	early: v.boolean(),
	refusedWrites: v.number(),
	muted: v.boolean(),
	origin: v.nullable( OriginSchema ),
	fatal: v.nullable(
		v.object( {
			file: v.string(),
			line: v.number(),
			plugin: v.nullable( v.string() ),
		} )
	),
} ) satisfies v.GenericSchema< unknown, Receipt >;

/** The receipt in an answer's headers (lower-case names); null when there is none or it is not whole. */
export function readReceipt(
	headers: Readonly< Record< string, string > >
): Receipt | null {
	const bytes = fromBase64Url( headers[ RECEIPT_HEADER ] ?? '' );
	if ( ! bytes || bytes.length === 0 ) {
		return null;
	}
	try {
		const parsed = v.safeParse(
			ReceiptSchema,
			JSON.parse( new TextDecoder().decode( bytes ) )
		);
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
