export const REMOVE_DRAFT = `delete from draft where account_id = $1 and key = $2`;
